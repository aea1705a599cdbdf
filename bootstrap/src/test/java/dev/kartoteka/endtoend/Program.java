package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.Kartoteka;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** The program, running on free ports. */
final class Program implements AutoCloseable {

	static final String STAFF_USERNAME = "boss";

	static final String STAFF_PASSWORD = "correct-Horse-7-battery";

	static final String JWT_SECRET = "a secret for the tests only, long enough to sign with";

	static final String PREVIOUS_JWT_SECRET = "the secret that signed before and is no shorter than the other one";

	private final ConfigurableApplicationContext context;

	private final Database database;

	private final Path folder;

	private final NestedConnections connections;

	private final GuardedStatements statements;

	private Program(Database database, ConfigurableApplicationContext context, Path folder,
			NestedConnections connections, GuardedStatements statements) {
		this.connections = connections;
		this.statements = statements;
		this.database = database;
		this.context = context;
		this.folder = folder;
	}

	/** Returns the program that all tests share that do not disturb it. */
	static Program shared() {
		return Shared.PROGRAM;
	}

	/**
	 * Starts a program for the caller, who closes it. It limits nothing, sends no emails
	 * and waits long for passwords to be hashed, unless the settings say otherwise.
	 */
	static Program start(Database database, String... settings) {
		Path folder = Path.of("target", "data", UUID.randomUUID().toString());
		Map<String, String> all = new LinkedHashMap<>(Map.ofEntries(Map.entry("kartoteka.data-dir", folder.toString()),
				Map.entry("kartoteka.images.sweep-interval", "1d"), Map.entry("spring.datasource.url", database.url()),
				Map.entry("spring.datasource.username", database.username()),
				Map.entry("spring.datasource.password", database.password()),
				Map.entry("kartoteka.jwt-secret", JWT_SECRET),
				Map.entry("kartoteka.jwt-previous-secrets", PREVIOUS_JWT_SECRET),
				Map.entry("kartoteka.admin-username", STAFF_USERNAME),
				Map.entry("kartoteka.admin-password", STAFF_PASSWORD),
				Map.entry("kartoteka.rate-limits-enabled", "false"), Map.entry("kartoteka.passwords.max-wait", "20s"),
				Map.entry("kartoteka.letters.interval", "1d"), Map.entry("kartoteka.imports.interval", "50ms"),
				Map.entry("kartoteka.stop-pause", "0s"), Map.entry("server.port", "0"),
				Map.entry("management.server.port", "0")));
		for (String setting : settings) {
			int equals = setting.indexOf('=');
			all.put(setting.substring("--".length(), equals), setting.substring(equals + 1));
		}
		String[] arguments = (PgBouncer.isWanted() ? PgBouncer.settings(database, all) : all).entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
		NestedConnections connections = new NestedConnections();
		SpringApplication application = new SpringApplication(Kartoteka.class);
		GuardedStatements statements = new GuardedStatements();
		application.addInitializers((starting) -> {
			starting.getBeanFactory().addBeanPostProcessor(connections);
			starting.getBeanFactory().addBeanPostProcessor(statements);
		});
		return new Program(database, application.run(arguments),
				Path.of(Objects.requireNonNull(all.get("kartoteka.data-dir"))), connections, statements);
	}

	URI address() {
		return URI.create("http://localhost:" + port("local.server.port"));
	}

	URI managementAddress() {
		return URI.create("http://localhost:" + port("local.management.port"));
	}

	/** The value of a setting; null if it is not set. */
	@Nullable String setting(String name) {
		return this.context.getEnvironment().getProperty(name);
	}

	/**
	 * Returns every method on every path, by the first spelling of each. Uses reflection,
	 * since the web adapter does not publish its table.
	 */
	List<String> routes() {
		Collection<?> endpoints = (Collection<?>) Objects
			.requireNonNull(ReflectionTestUtils.getField(this.context.getBean("routeTable"), "endpoints"));
		return endpoints.stream().flatMap((endpoint) -> {
			String path = ReflectionTestUtils.invokeMethod(endpoint, "path");
			List<?> routes = Objects.requireNonNull(ReflectionTestUtils.invokeMethod(endpoint, "routes"));
			return routes.stream()
				.filter((route) -> Objects.equals(ReflectionTestUtils.invokeMethod(route, "path"), path))
				.map((route) -> ReflectionTestUtils.invokeMethod(route, "method") + " " + path);
		}).toList();
	}

	/** Returns every method on every page of the console. */
	List<String> consolePages() {
		Map<?, ?> byLength = (Map<?, ?>) Objects
			.requireNonNull(ReflectionTestUtils.getField(this.context.getBean("consoleRoutes"), "byLength"));
		return byLength.values()
			.stream()
			.flatMap((pages) -> ((Collection<?>) pages).stream())
			.flatMap((page) -> Stream.of("GET", "POST")
				.filter((method) -> ReflectionTestUtils.invokeMethod(page, "handlerOf", method) != null)
				.map((method) -> method + " " + ReflectionTestUtils.invokeMethod(page, "path")))
			.toList();
	}

	Database database() {
		return this.database;
	}

	/** Waits for the text message to that phone and returns its code, once. */
	String codeSentTo(String phone) throws InterruptedException {
		return new SentTexts(this.folder.resolve("texts")).codeFor(phone);
	}

	/** The data folder. */
	Path folder() {
		return this.folder;
	}

	/** Returns all files in the folder of images. */
	List<Path> imageFiles() {
		try (Stream<Path> all = Files.walk(this.folder.resolve("images"))) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (NoSuchFileException none) {
			return List.of();
		}
		catch (UncheckedIOException changing) {
			// Some have just been removed.
			return imageFiles();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	HikariDataSource connectionPool() {
		try {
			return this.context.getBean(DataSource.class).unwrap(HikariDataSource.class);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The program has no connection pool", ex);
		}
	}

	int connectionsInUse() {
		return connectionPool().getHikariPoolMXBean().getActiveConnections();
	}

	/** Returns where a thread took a second connection while it held one. */
	Set<String> nestedConnections() {
		return this.connections.found();
	}

	/** Returns why statements have failed that leave their organization. */
	Set<String> failedStatements() {
		return this.statements.failed();
	}

	private String port(String property) {
		return this.context.getEnvironment().getRequiredProperty(property);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static final class Shared {

		/** Has longer timeouts than production, since tests hold locks. */
		private static final Program PROGRAM = start(TestPostgres.freshDatabase(),
				"--kartoteka.images.sweep-interval=100ms", "--kartoteka.response-deadline=50s",
				"--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=30000 -c lock_timeout=25000",
				"--spring.datasource.hikari.data-source-properties.socketTimeout=40");

	}

}
