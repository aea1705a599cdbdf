package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * What a start would find of the embedded database.
 *
 * @param exists false if the start would create it
 * @param running whether its server runs
 */
public record EmbeddedState(boolean exists, boolean running) {

	/**
	 * Reads the state and changes nothing.
	 * @throws StartFailure if the embedded database cannot be used
	 */
	public static EmbeddedState in(Path dataFolder) {
		Path cluster = dataFolder.resolve(DataFolder.DATABASE);
		try {
			Programs.archive();
			ProgramRunner.prefix();
			if (Files.notExists(cluster)) {
				return new EmbeddedState(false, false);
			}
			EmbeddedPostgres.requireVersion(cluster);
			return new EmbeddedState(true, Postmaster.alive(cluster).isPresent());
		}
		catch (IOException ex) {
			throw new StartFailure("the database in %s can't be read (%s).".formatted(cluster, ex),
					"Give this user the right to read it.", ex);
		}
	}

}
