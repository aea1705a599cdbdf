package dev.kartoteka.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import picocli.CommandLine.Command;

import dev.kartoteka.bootstrap.database.DatabaseCopy;
import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Moves from the embedded database to an external one. */
@Command(name = "move-database", mixinStandardHelpOptions = true,
		description = "Copies the embedded database into the empty database that SPRING_DATASOURCE_URL names. Stop"
				+ " Kartoteka first; see docs/operations.md.")
public final class MoveDatabase extends InstallationCommand {

	@Override
	void run(KartotekaProperties properties, DataSourceProperties external) throws IOException, SQLException {
		if (!isExternal(external)) {
			throw new StartFailure("SPRING_DATASOURCE_URL is not set.",
					"Set it, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to the new database.");
		}
		Path folder = folderWithDatabase(properties);
		Path secret = folder.resolve(DataFolder.SECRET);
		requireSameSecret(properties, secret);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres embedded = EmbeddedPostgres.start(held)) {
			Map<String, Long> counts = DatabaseCopy.copy(embedded, external);
			counts.forEach((table, count) -> print("%-28s %,12d rows".formatted(table, count)));
		}
		report(properties, folder, secret);
	}

	/** The secret also encrypts rows, which another one could not read. */
	private static void requireSameSecret(KartotekaProperties properties, Path file) throws IOException {
		String set = properties.jwtSecret();
		if (set != null && !set.isBlank() && Files.exists(file) && !Files.readString(file).strip().equals(set)) {
			throw new StartFailure("KARTOTEKA_JWT_SECRET is not the secret in %s.".formatted(file),
					"Set it to the content of that file.");
		}
	}

	private void report(KartotekaProperties properties, Path folder, Path secret) {
		print("Moved. Both databases have the same number of rows in each table.");
		print("Start Kartoteka with SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD as now, with the same data folder %s."
			.formatted(folder));
		if (Files.exists(secret)) {
			print("Also set KARTOTEKA_JWT_SECRET to the content of %s: it signs tokens and encrypts rows."
				.formatted(secret));
		}
		print("Images stay in %s, the register of erasures in %s.".formatted(folder.resolve(DataFolder.IMAGES),
				properties.erasureFolder().toAbsolutePath().normalize()));
		print("Then delete %s, postgresql-programs and postgresql.log beside it."
			.formatted(folder.resolve(DataFolder.DATABASE)));
	}

}
