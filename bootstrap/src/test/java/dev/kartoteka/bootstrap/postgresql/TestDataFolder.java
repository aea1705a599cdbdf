package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders that share one unpacked PostgreSQL, since unpacking takes seconds. */
public final class TestDataFolder {

	private static final Path SHARED = Path.of("target", "postgresql-programs").toAbsolutePath();

	private TestDataFolder() {
	}

	public static synchronized Path in(Path parent) throws IOException {
		Programs.unpackedTo(SHARED);
		Path folder = Files.createDirectories(parent.resolve("data of a test"));
		Files.createSymbolicLink(folder.resolve("postgresql-programs"), SHARED);
		return folder;
	}

	public static boolean hasServer(Path folder) throws IOException {
		return Postmaster.alive(folder.resolve("postgresql")).isPresent();
	}

	public static long serverNumber(Path folder) throws IOException {
		return Postmaster.alive(folder.resolve("postgresql")).orElseThrow().pid();
	}

	/**
	 * Waits until the number of server processes has not changed for one second:
	 * connection pools are full then.
	 */
	public static void awaitQuiet(Path folder) throws Exception {
		ProcessHandle server = ProcessHandle.of(serverNumber(folder)).orElseThrow();
		long before = -1;
		for (long now = server.children().count(); now != before; now = server.children().count()) {
			before = now;
			Thread.sleep(1000);
		}
	}

}
