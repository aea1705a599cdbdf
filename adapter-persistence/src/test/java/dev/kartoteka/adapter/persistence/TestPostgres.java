package dev.kartoteka.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL all tests run on: a container where a Docker engine answers, else the
 * embedded binaries. One server for each JVM, started by the first test that asks; the
 * environment variable {@code KARTOTEKA_TEST_DATABASE} ({@code docker} or
 * {@code embedded}) forces the choice.
 */
public final class TestPostgres {

	private static final String IMAGE = "postgres:18-alpine";

	private static final String EMPTY = "template0";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static final Set<String> TEMPLATES = new HashSet<>();

	private TestPostgres() {
	}

	/** An empty database of the caller's own. */
	public static Database freshDatabase() {
		return createDatabase(EMPTY);
	}

	/**
	 * A database of the caller's own with the content that {@code preparation} makes. The
	 * preparation runs once for each name and JVM; every call gets a copy of its result.
	 * It has to close its connections.
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

	private static Database database(String name) {
		Server server = Running.SERVER;
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

	private record Server(String host, int port, String username, String password) {
	}

	private static final class Running {

		private static final Server SERVER = start();

		private static Server start() {
			String choice = Objects.requireNonNullElse(System.getenv("KARTOTEKA_TEST_DATABASE"), "")
				.toLowerCase(Locale.ROOT);
			return switch (choice) {
				case "docker" -> startContainer();
				case "embedded" -> startEmbedded();
				case "" -> DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded();
				default ->
					throw new IllegalStateException("KARTOTEKA_TEST_DATABASE is docker or embedded, not " + choice);
			};
		}

		// Testcontainers' own reaper removes the container when the JVM is gone.
		@SuppressWarnings("resource")
		private static Server startContainer() {
			PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "fsync=off",
					"-c", "max_connections=300");
			container.start();
			tell("the container " + IMAGE);
			return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
					container.getUsername(), container.getPassword());
		}

		private static Server startEmbedded() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setLocaleConfig("locale", "C")
					.setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
					.start();
				tell("the embedded binaries");
				return new Server("localhost", postgres.getPort(), "postgres", "postgres");
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The embedded PostgreSQL does not start", ex);
			}
		}

		@SuppressWarnings("SystemOut")
		private static void tell(String choice) {
			System.out.println("Tests run on PostgreSQL from " + choice);
		}

	}

}
