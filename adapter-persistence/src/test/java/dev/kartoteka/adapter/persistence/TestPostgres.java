package dev.kartoteka.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that all tests run on: a container if it starts, else the embedded
 * binaries. There is one server for each JVM. The first test that needs it starts it, and
 * prints one line that says which one it is and why. The environment variable
 * {@code KARTOTEKA_TEST_DATABASE} ({@code docker} or {@code embedded}) forces the choice.
 */
public final class TestPostgres {

	private static final String CONTAINER = "the container " + PostgresContainer.IMAGE;

	private static final String EMBEDDED = "the embedded binaries";

	private static final String EMPTY = "template0";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static final Set<String> TEMPLATES = new HashSet<>();

	private TestPostgres() {
	}

	/**
	 * Creates a database for the caller alone. It is empty, or partitioned if the
	 * environment variable {@code KARTOTEKA_TEST_PARTITIONS} is {@code true}.
	 */
	public static Database freshDatabase() {
		return Boolean.parseBoolean(System.getenv("KARTOTEKA_TEST_PARTITIONS")) ? partitionedDatabase()
				: emptyDatabase();
	}

	/** Creates a database without any table, for the caller alone. */
	public static Database emptyDatabase() {
		return createDatabase(EMPTY);
	}

	/**
	 * Creates a database for the caller alone, with tables without rows; those by
	 * organization are partitioned.
	 */
	static Database partitionedDatabase() {
		return copyOf("partitioned", Partitions::create);
	}

	/**
	 * Creates a database for the caller alone, with the content that {@code preparation}
	 * makes. The preparation runs once for each name and JVM; every call copies its
	 * result. It has to close its connections.
	 */
	public static synchronized Database copyOf(String template, Consumer<Database> preparation) {
		if (!TEMPLATES.contains(template)) {
			create(template, EMPTY);
			preparation.accept(database(template));
			TEMPLATES.add(template);
		}
		return createDatabase(template);
	}

	private static Database createDatabase(String template) {
		String name = "test_" + DATABASES.incrementAndGet();
		create(name, template);
		return database(name);
	}

	private static void create(String name, String template) {
		try (Connection connection = database("postgres").connect();
				Statement statement = connection.createStatement()) {
			String locale = template.equals(EMPTY) ? locale(connection) : "";
			statement.execute("create database \"%s\" template \"%s\" %s".formatted(name, template, locale));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No test database " + name, ex);
		}
	}

	// The same text order and letter case on every machine, as in production.
	private static String locale(Connection connection) throws SQLException {
		boolean builtin = connection.getMetaData().getDatabaseMajorVersion() >= 17;
		return builtin ? "encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
				: "encoding 'UTF8' locale 'C.UTF-8'";
	}

	/**
	 * Starts a server. A choice that is forced and fails is an exception; without a
	 * choice the container is taken only if it starts.
	 */
	static Server start(@Nullable String choice, Supplier<Server> container, Supplier<Server> embedded,
			Consumer<String> out) {
		return switch (Objects.requireNonNullElse(choice, "").toLowerCase(Locale.ROOT)) {
			case "docker" -> told(container.get(), CONTAINER, out);
			case "embedded" -> told(embedded.get(), EMBEDDED, out);
			case "" -> {
				Server server;
				try {
					server = container.get();
				}
				catch (IllegalStateException ex) {
					yield told(embedded.get(), EMBEDDED + ". " + ex.getMessage(), out);
				}
				yield told(server, CONTAINER, out);
			}
			default -> throw new IllegalStateException("KARTOTEKA_TEST_DATABASE is docker or embedded, not " + choice);
		};
	}

	private static Server told(Server server, String choice, Consumer<String> out) {
		out.accept("Tests run on PostgreSQL from " + choice);
		return server;
	}

	private static Database database(String name) {
		Server server = Running.server();
		return new Database("jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), name),
				server.username(), server.password());
	}

	/** How to reach one database; {@link #drop()} is optional. */
	public record Database(String url, String username, String password) {

		public Connection connect() throws SQLException {
			return DriverManager.getConnection(this.url, this.username, this.password);
		}

		/** Opens a connection for each call, no pool. */
		public DataSource dataSource() {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setUrl(this.url);
			dataSource.setUser(this.username);
			dataSource.setPassword(this.password);
			return dataSource;
		}

		/**
		 * Names the database to Spring:
		 * {@code TestPostgres.freshDatabase().register(registry::add)} in a
		 * {@code @DynamicPropertySource} method.
		 */
		public void register(BiConsumer<String, Supplier<Object>> properties) {
			properties.accept("spring.datasource.url", this::url);
			properties.accept("spring.datasource.username", this::username);
			properties.accept("spring.datasource.password", this::password);
		}

		public void drop() {
			String name = this.url.substring(this.url.lastIndexOf('/') + 1);
			try (Connection connection = database("postgres").connect();
					Statement statement = connection.createStatement()) {
				statement.execute("drop database \"%s\" with (force)".formatted(name));
			}
			catch (SQLException ex) {
				throw new IllegalStateException("Can't drop test database " + name, ex);
			}
		}

	}

	record Server(String host, int port, String username, String password) {
	}

	/**
	 * The server of this JVM. A start that failed is not tried again: every test has the
	 * same failure.
	 */
	private static final class Running {

		private static final Outcome OUTCOME = start();

		static Server server() {
			if (OUTCOME.failure() != null) {
				throw new IllegalStateException(OUTCOME.failure().getMessage(), OUTCOME.failure());
			}
			return Objects.requireNonNull(OUTCOME.server());
		}

		@SuppressWarnings("SystemOut")
		private static Outcome start() {
			try {
				return new Outcome(TestPostgres.start(System.getenv("KARTOTEKA_TEST_DATABASE"),
						PostgresContainer::start, Running::startEmbedded, System.out::println), null);
			}
			catch (RuntimeException ex) {
				return new Outcome(null, ex);
			}
		}

		private static Server startEmbedded() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setLocaleConfig("locale", "C")
					.setPGStartupWait(Duration.ofMinutes(2))
					.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
					.start();
				return new Server("localhost", postgres.getPort(), "postgres", "postgres");
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The embedded PostgreSQL does not start", ex);
			}
		}

		private record Outcome(@Nullable Server server, @Nullable RuntimeException failure) {
		}

	}

}
