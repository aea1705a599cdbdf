package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

import dev.kartoteka.bootstrap.settings.DataFolder;

/**
 * Data folders that share one unpacked PostgreSQL, since unpacking takes seconds. Those
 * that are not about the first start also begin with a copy of one database, since
 * creating it takes seconds too.
 */
public final class TestDataFolder {

	/** The number of this JVM among those that run tests at the same time. */
	private static final String JVM = System.getProperty("test.jvm", "1");

	private static final Path SHARED = Path.of("target", "postgresql-programs-" + JVM).toAbsolutePath();

	private TestDataFolder() {
	}

	/** Creates a folder in which the program has never run. */
	public static synchronized Path in(Path parent) throws IOException {
		Programs.unpackedTo(SHARED);
		Path folder = Files.createDirectories(parent.resolve("data of a test"));
		Files.createSymbolicLink(folder.resolve("postgresql-programs"), SHARED);
		return folder;
	}

	/** Creates a folder with an empty database, left behind by a program that stopped. */
	public static Path withDatabaseIn(Path parent) throws IOException {
		Path folder = in(parent);
		copy(Prepared.CLUSTER, folder.resolve(Prepared.CLUSTER.getFileName()));
		return folder;
	}

	private static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, target.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

	/** Connects as the superuser, as operators can and the program does not. */
	public static Connection connectAsSuperuser(EmbeddedPostgres postgres, Path folder)
			throws IOException, SQLException {
		return DriverManager.getConnection(postgres.url(), "kartoteka",
				Files.readString(folder.resolve("postgresql/password")).strip());
	}

	public static boolean hasServer(Path folder) throws IOException {
		return Postmaster.alive(folder.resolve("postgresql")).isPresent();
	}

	public static long serverNumber(Path folder) throws IOException {
		return Postmaster.alive(folder.resolve("postgresql")).orElseThrow().pid();
	}

	/**
	 * Waits until the number of server processes has been the same at several looks, one
	 * second apart: connection pools are full then.
	 */
	public static void awaitQuiet(Path folder) throws Exception {
		ProcessHandle server = ProcessHandle.of(serverNumber(folder)).orElseThrow();
		long before = -1;
		for (int same = 0; same < 3; Thread.sleep(1000)) {
			long now = server.children().count();
			same = (now == before) ? same + 1 : 0;
			before = now;
		}
	}

	/** The database that is copied. */
	private static final class Prepared {

		private static final Path CLUSTER = create();

		private static Path create() {
			try {
				Path parent = Path.of("target", "postgresql-database-" + JVM).toAbsolutePath();
				Programs.delete(parent);
				Path folder = in(parent);
				try (DataFolder held = DataFolder.open(folder)) {
					EmbeddedPostgres.start(held).close();
				}
				return folder.resolve("postgresql");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
