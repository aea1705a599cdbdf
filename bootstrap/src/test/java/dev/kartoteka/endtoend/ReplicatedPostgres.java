package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import static org.awaitility.Awaitility.await;

/** A PostgreSQL with a standby, which gets the write-ahead log by streaming. */
final class ReplicatedPostgres implements AutoCloseable {

	private static final String NAME = "kartoteka";

	private static final String USER = "postgres";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final EmbeddedPostgres primary;

	private final Path standbyFolder;

	private final int standbyPort;

	private @Nullable EmbeddedPostgres standby;

	private ReplicatedPostgres(EmbeddedPostgres primary, Path standbyFolder) {
		this.primary = primary;
		this.standbyFolder = standbyFolder;
		this.standbyPort = freePort();
	}

	/** Starts both servers. The standby begins with a copy of the stopped primary. */
	static ReplicatedPostgres in(Path parent) throws IOException, SQLException {
		Path folder = parent.resolve("primary");
		int port = freePort();
		server(folder, port).close();
		Path copy = parent.resolve("standby");
		copy(folder, copy);
		Files.createFile(copy.resolve("standby.signal"));
		Files.writeString(copy.resolve("postgresql.conf"), """
				primary_conninfo = 'host=127.0.0.1 port=%d user=%s'
				""".formatted(port, USER), StandardOpenOption.APPEND);
		ReplicatedPostgres servers = new ReplicatedPostgres(server(folder, port), copy);
		servers.startStandby();
		execute(servers.database(USER), "create database " + NAME + " template template0 encoding 'UTF8'");
		await().atMost(PATIENCE).until(() -> responds(servers.replica()));
		return servers;
	}

	private static EmbeddedPostgres server(Path folder, int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setPort(port)
			.setLocaleConfig("locale", "C")
			.setServerConfig("synchronous_commit", "on")
			.setPGStartupWait(PATIENCE)
			.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static void copy(Path folder, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				if (!file.getFileName().toString().equals("epg-lock")) {
					Files.copy(file, target.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	Database database() {
		return database(NAME);
	}

	private Database database(String name) {
		return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.primary.getPort(), name), USER, USER);
	}

	Database replica() {
		return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.standbyPort, NAME), USER, USER);
	}

	void startStandby() throws IOException {
		this.standby = server(this.standbyFolder, this.standbyPort);
	}

	void stopStandby() throws IOException {
		if (this.standby != null) {
			this.standby.close();
			this.standby = null;
		}
	}

	/** Lets the standby receive the log but not replay it. */
	void pauseReplay() throws SQLException {
		execute(replica(), "select pg_wal_replay_pause()");
	}

	void resumeReplay() throws SQLException {
		execute(replica(), "select pg_wal_replay_resume()");
	}

	@Override
	public void close() throws IOException {
		stopStandby();
		this.primary.close();
	}

	private static boolean responds(Database database) {
		try {
			execute(database, "select 1");
			return true;
		}
		catch (SQLException notYet) {
			return false;
		}
	}

	private static void execute(Database database, String command) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
