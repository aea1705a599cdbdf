package dev.kartoteka.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.kartoteka.bootstrap.postgresql.ClusterBackup;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Writes the data folder with the embedded database to one file. */
@Command(name = "backup", mixinStandardHelpOptions = true,
		description = "Writes the embedded database, the token secret and the images to one file, also while Kartoteka"
				+ " runs; see docs/operations.md.")
public final class Backup extends InstallationCommand {

	@Parameters(index = "0", paramLabel = "<file>", description = "The file to write, such as kartoteka.tar.gz.")
	private Path file = Path.of("");

	@Override
	void run(KartotekaProperties properties, DataSourceProperties external) throws IOException {
		if (isExternal(external)) {
			throw new StartFailure("the database is external.", "Back it up by pg_dump; see docs/operations.md.");
		}
		if (Files.exists(this.file)) {
			throw new StartFailure("%s exists.".formatted(this.file), "Name a new file.");
		}
		Path folder = folderWithDatabase(properties);
		Path draft = this.file.resolveSibling(this.file.getFileName() + ".part");
		Files.deleteIfExists(draft);
		try {
			write(folder, draft);
			Files.move(draft, this.file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
		report(properties, folder);
	}

	private static void write(Path folder, Path draft) throws IOException {
		Optional<DataFolder> held = DataFolder.openUnlessInUse(folder);
		if (held.isEmpty()) {
			writeWhileRunning(folder, draft);
			return;
		}
		try (DataFolder stopped = held.get(); EmbeddedPostgres _ = EmbeddedPostgres.start(stopped)) {
			writeWhileRunning(folder, draft);
		}
	}

	/** Images are never changed, so those that come meanwhile are added at the end. */
	private static void writeWhileRunning(Path folder, Path draft) throws IOException {
		try (BackupWriter backup = BackupWriter.create(draft)) {
			if (Files.exists(folder.resolve(DataFolder.SECRET))) {
				backup.file(DataFolder.SECRET, folder.resolve(DataFolder.SECRET));
			}
			backup.addTree(DataFolder.IMAGES, folder.resolve(DataFolder.IMAGES));
			ClusterBackup.write(folder, backup);
			backup.addTree(DataFolder.IMAGES, folder.resolve(DataFolder.IMAGES));
			backup.finish();
		}
	}

	private void report(KartotekaProperties properties, Path folder) throws IOException {
		print("Written: %s (%,d bytes).".formatted(this.file.toAbsolutePath().normalize(), Files.size(this.file)));
		print("It contains secrets and personal data: the database with its passwords, the token secret, images."
				+ " Keep it where nobody else can read it.");
		if (Files.notExists(folder.resolve(DataFolder.SECRET))) {
			print("Not in it: the token secret, which a setting has. Keep KARTOTEKA_JWT_SECRET, too.");
		}
		print("Not in it: the register of erasures in %s. Back it up by itself, and keep its latest state."
			.formatted(properties.erasureFolder().toAbsolutePath().normalize()));
	}

}
