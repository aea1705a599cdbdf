package dev.kartoteka.bootstrap.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.kartoteka.bootstrap.postgresql.ClusterBackup;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.postgresql.RowCounts;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Restores what {@link Backup} has written, into an empty data folder. */
@Command(name = "restore", mixinStandardHelpOptions = true,
		description = "Restores a backup into a data folder that is empty or does not exist; see docs/operations.md.")
public final class Restore extends InstallationCommand {

	@Parameters(index = "0", paramLabel = "<file>", description = "The file that backup has written.")
	private Path file = Path.of("");

	@Override
	void run(KartotekaProperties properties, DataSourceProperties external) throws IOException, SQLException {
		if (isExternal(external)) {
			throw new StartFailure("SPRING_DATASOURCE_URL is set.",
					"Unset it: a backup is restored into an embedded database.");
		}
		Path folder = folder(properties);
		requireEmpty(folder);
		try (InputStream content = new BufferedInputStream(Files.newInputStream(this.file));
				InputStream unpacked = unzipped(content);
				TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
			requireMarker(tar);
			restore(tar, folder);
		}
		print("Restored into %s.".formatted(folder));
		print("Before you let anyone in: put the latest register of erasures into %s, and run erase-again."
			.formatted(properties.erasureFolder().toAbsolutePath().normalize()));
	}

	private void restore(TarArchiveInputStream tar, Path folder) throws SQLException {
		try (DataFolder target = DataFolder.open(folder)) {
			Optional<RowCounts> expected = unpack(tar, target.path());
			try (EmbeddedPostgres _ = EmbeddedPostgres.start(target)) {
				compare(RowCounts.in(target), expected);
			}
		}
		catch (IOException ex) {
			throw new StartFailure(
					"%s can't be read to its end, or %s can't be written (%s).".formatted(this.file, folder, ex),
					"Remove what is in that folder, and try again.", ex);
		}
	}

	/**
	 * Reads all rows, and so finds damaged ones. Their numbers are known if nothing was
	 * changed during the backup.
	 */
	private void compare(RowCounts restored, Optional<RowCounts> expected) {
		restored.rows().forEach((table, count) -> print("%-28s %,12d rows".formatted(table, count)));
		List<String> different = expected.map(restored::differencesTo).orElse(List.of());
		if (expected.filter(RowCounts::exact).isPresent() && !different.isEmpty()) {
			String table = different.getFirst();
			throw new StartFailure(
					"%s has %s rows, but %d were backed up.".formatted(table, restored.rows().get(table),
							expected.get().rows().get(table)),
					"Remove what is in the data folder, and restore another backup.");
		}
		if (expected.isPresent()) {
			print(different.isEmpty() ? "Each table has as many rows as were backed up."
					: "Kartoteka went on during the backup: %s got other rows meanwhile."
						.formatted(String.join(", ", different)));
		}
	}

	private static void requireEmpty(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		try (Stream<Path> content = Files.list(folder)) {
			if (content.findAny().isPresent()) {
				throw new StartFailure("the data folder %s is not empty.".formatted(folder),
						"Set KARTOTEKA_DATA_DIR to a new folder, or move the old one away.");
			}
		}
	}

	private InputStream unzipped(InputStream content) throws IOException {
		try {
			return new GZIPInputStream(content);
		}
		catch (IOException ex) {
			throw noBackup();
		}
	}

	private void requireMarker(TarArchiveInputStream tar) throws IOException {
		TarArchiveEntry first = tar.getNextEntry();
		if (first == null || !first.getName().equals(BackupWriter.MARKER)
				|| !new String(tar.readAllBytes(), StandardCharsets.UTF_8).equals(BackupWriter.VERSION)) {
			throw noBackup();
		}
	}

	private StartFailure noBackup() {
		return new StartFailure("%s is no backup of this version of Kartoteka.".formatted(this.file),
				"Name a file that the command backup has written.");
	}

	/** Returns the numbers of rows, which older backups do not have. */
	private static Optional<RowCounts> unpack(TarArchiveInputStream tar, Path folder) throws IOException {
		Optional<RowCounts> rows = Optional.empty();
		for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
			Path path = folder.resolve(entry.getName()).normalize();
			if (!path.startsWith(folder)) {
				throw new IOException("An entry outside of the folder: " + entry.getName());
			}
			if (entry.getName().equals(ClusterBackup.ROWS)) {
				rows = Optional.of(RowCounts.parse(new String(tar.readAllBytes(), StandardCharsets.UTF_8)));
			}
			else if (entry.isDirectory()) {
				Files.createDirectories(path, DataFolder.PRIVATE_FOLDER);
			}
			else {
				Files.createDirectories(path.resolveSibling("."), DataFolder.PRIVATE_FOLDER);
				write(tar, path);
			}
		}
		return rows;
	}

	private static void write(InputStream content, Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), DataFolder.PRIVATE_FILE)) {
			content.transferTo(Channels.newOutputStream(channel));
			channel.force(true);
		}
	}

}
