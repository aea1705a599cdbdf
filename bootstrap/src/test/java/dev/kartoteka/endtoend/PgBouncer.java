package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import static org.awaitility.Awaitility.await;

/**
 * PgBouncer in transaction mode, as docs/operations.md describes it. If the environment
 * variable {@code KARTOTEKA_TEST_POOLER} names its program, every program under test
 * reaches its database through it; the tests themselves do not.
 */
final class PgBouncer {

	private static final String ROLE = "kartoteka_pooled";

	private static final String OPTIONS = "spring.datasource.hikari.data-source-properties.options";

	private static final Pattern TIMEOUT = Pattern.compile("(\\w+)=(\\d+)");

	private static final Map<String, PgBouncer> RUNNING = new ConcurrentHashMap<>();

	private final int port;

	private PgBouncer(int port) {
		this.port = port;
	}

	static boolean isWanted() {
		return System.getenv("KARTOTEKA_TEST_POOLER") != null;
	}

	/** Returns the settings of a program that reaches the database through a pooler. */
	static Map<String, String> settings(Database database, Map<String, String> settings) {
		URI server = URI.create(database.url().substring("jdbc:".length()));
		PgBouncer pooler = RUNNING.computeIfAbsent(server.getAuthority(), (_) -> start(server, ""));
		String timeouts = settings.getOrDefault(OPTIONS, "-c statement_timeout=4000 -c lock_timeout=2000");
		giveRoleTimeouts(database, server.getPath().substring(1), timeouts);
		Map<String, String> changed = new LinkedHashMap<>(settings);
		changed.remove(OPTIONS);
		changed.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + pooler.port + server.getPath());
		changed.put("spring.liquibase.url", database.url());
		changed.put("spring.liquibase.user", database.username());
		changed.put("spring.liquibase.password", database.password());
		changed.put("kartoteka.database-pooler", "true");
		return changed;
	}

	/**
	 * Returns the database as seen through a pooler with these lines in its
	 * configuration.
	 */
	static Database inFrontOf(Database database, String more) {
		URI server = URI.create(database.url().substring("jdbc:".length()));
		giveRoleTimeouts(database, server.getPath().substring(1), "");
		return new Database("jdbc:postgresql://127.0.0.1:" + start(server, more).port + server.getPath(),
				database.username(), database.password());
	}

	private static void giveRoleTimeouts(Database database, String name, String timeouts) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$ begin
						perform pg_advisory_xact_lock(1);
						if not exists (select from pg_roles where rolname = '%1$s') then
							create role %1$s login superuser password '%1$s';
						end if;
					end $$""".formatted(ROLE));
			for (MatchResult timeout : TIMEOUT.matcher(timeouts).results().toList()) {
				statement.execute("alter role %s in database \"%s\" set %s = %s".formatted(ROLE, name, timeout.group(1),
						timeout.group(2)));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The role of the pooler cannot be prepared", ex);
		}
	}

	/**
	 * Starts a pooler in front of the server, until the JVM ends.
	 * @param more lines of its configuration
	 */
	private static PgBouncer start(URI server, String more) {
		try {
			Path folder = Files.createTempDirectory("pgbouncer",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
			int port = freePort();
			Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
					[databases]
					* = host=127.0.0.1 port=%d user=%s password=%s

					[pgbouncer]
					listen_addr = 127.0.0.1
					listen_port = %d
					unix_socket_dir =
					auth_type = any
					pool_mode = transaction
					default_pool_size = 16
					max_client_conn = 2000
					server_login_retry = 1
					%s
					""".formatted(server.getPort(), ROLE, ROLE, port, more));
			Path log = folder.resolve("log");
			Process process = new ProcessBuilder(command(settings)).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			// In reverse order: a folder is deleted after its files.
			List.of(folder, settings, log).forEach((path) -> path.toFile().deleteOnExit());
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
			await().atMost(Duration.ofSeconds(60)).until(() -> isListening(port));
			return new PgBouncer(port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The pooler does not start", ex);
		}
	}

	/** PgBouncer refuses to run as root. */
	private static List<String> command(Path settings) {
		List<String> command = new ArrayList<>(List.of(System.getenv("KARTOTEKA_TEST_POOLER"), "--quiet"));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("--user", "nobody"));
		}
		command.add(settings.toString());
		return command;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean isListening(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException notYet) {
			return false;
		}
	}

}
