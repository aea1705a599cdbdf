package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that a data directory's {@code postmaster.pid} names. */
final class Postmaster {

	private Postmaster() {
	}

	static Optional<ProcessHandle> alive(Path cluster) throws IOException {
		return process(cluster).filter(Postmaster::isPostgres);
	}

	/**
	 * Deletes the file if its process is not a PostgreSQL server. After a crash another
	 * process may have the id of the dead server, and PostgreSQL would never start. The
	 * caller must hold the data folder.
	 */
	static void removeStalePidFile(Path cluster) throws IOException {
		if (process(cluster).filter((process) -> !isPostgres(process)).isPresent()) {
			Files.deleteIfExists(pidFile(cluster));
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info()
			.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(false);
	}

	private static Optional<ProcessHandle> process(Path cluster) throws IOException {
		try {
			return Files.readAllLines(pidFile(cluster))
				.stream()
				.findFirst()
				.flatMap((line) -> ProcessHandle.of(Long.parseLong(line.strip())))
				.filter(ProcessHandle::isAlive);
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Path pidFile(Path cluster) {
		return cluster.resolve("postmaster.pid");
	}

}
