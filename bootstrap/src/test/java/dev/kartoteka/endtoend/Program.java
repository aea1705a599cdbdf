package dev.kartoteka.endtoend;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.Kartoteka;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, running on ports of the moment, with a database of its own. */
final class Program implements AutoCloseable {

	static final String STAFF_USERNAME = "boss";

	static final String STAFF_PASSWORD = "correct-Horse-7-battery";

	static final String JWT_SECRET = "a secret for the tests only, long enough to sign with";

	private final ConfigurableApplicationContext context;

	private final Database database;

	private Program(Database database, ConfigurableApplicationContext context) {
		this.database = database;
		this.context = context;
	}

	/** The one that all tests share that don't harm it. */
	static Program shared() {
		return Shared.PROGRAM;
	}

	/** One of the caller's own, to be closed. */
	static Program start(Database database, String... settings) {
		List<String> arguments = new ArrayList<>(List.of("--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.jwt-secret=" + JWT_SECRET,
				"--kartoteka.admin-username=" + STAFF_USERNAME, "--kartoteka.admin-password=" + STAFF_PASSWORD,
				"--kartoteka.rate-limits-enabled=false", "--server.port=0", "--management.server.port=0",
				"--kartoteka.stop-pause=0s"));
		arguments.addAll(List.of(settings));
		return new Program(database, SpringApplication.run(Kartoteka.class, arguments.toArray(String[]::new)));
	}

	URI address() {
		return URI.create("http://localhost:" + port("local.server.port"));
	}

	URI managementAddress() {
		return URI.create("http://localhost:" + port("local.management.port"));
	}

	Database database() {
		return this.database;
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

	private String port(String property) {
		return this.context.getEnvironment().getRequiredProperty(property);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static final class Shared {

		/** Waits longer than for real, since tests hold locks until all are there. */
		private static final Program PROGRAM = start(TestPostgres.freshDatabase(),
				"--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=30000 -c lock_timeout=25000",
				"--spring.datasource.hikari.data-source-properties.socketTimeout=40");

	}

}
