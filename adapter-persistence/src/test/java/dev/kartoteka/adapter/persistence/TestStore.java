package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.domain.ports.DrivenPorts;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module as bootstrap assembles it, on a PostgreSQL of its own. */
public final class TestStore implements DrivenPorts, AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final StatementLog statements;

	private TestStore(ConfigurableApplicationContext context, StatementLog statements) {
		this.context = context;
		this.statements = statements;
	}

	/** One for all tests, which find it empty. */
	public static TestStore empty() {
		Shared.STORE.clear();
		return Shared.STORE;
	}

	/** One for the caller alone, who closes it. */
	public static TestStore on(Database database, Clock clock, String... properties) {
		StatementLog statements = new StatementLog();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Assembly.class)
			.web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.username(),
					"spring.datasource.password=" + database.password(), "spring.datasource.connection-fetch=lazy",
					"spring.jpa.hibernate.ddl-auto=validate", "spring.main.banner-mode=off", "logging.level.root=warn")
			.properties(pastThePool(database))
			.properties(properties)
			.initializers((starting) -> {
				starting.getBeanFactory().registerSingleton("clock", clock);
				starting.getBeanFactory().registerSingleton("responseTime", ResponseTime.unlimited());
				starting.getBeanFactory().registerSingleton("readReplica", new NoReplica());
				starting.getBeanFactory()
					.registerSingleton("stagingKeys",
							new StagingKeys(new SecretKeySpec(new byte[32], "AES"), List.of()));
				starting.getBeanFactory()
					.registerSingleton("attemptKey", new AttemptKey(new SecretKeySpec(new byte[32], "HmacSHA256")));
				starting.getBeanFactory().addBeanPostProcessor(recording(statements));
			})
			.run();
		return new TestStore(context, statements);
	}

	/** As bootstrap does; Liquibase would find no tables through recorded connections. */
	private static String[] pastThePool(Database database) {
		return new String[] { "spring.liquibase.url=" + database.url(), "spring.liquibase.user=" + database.username(),
				"spring.liquibase.password=" + database.password() };
	}

	private static BeanPostProcessor recording(StatementLog statements) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource dataSource) ? statements.recorded(dataSource) : bean;
			}

		};
	}

	/** Empties every table, whichever there are. */
	public void clear() {
		String tables = jdbc().queryForObject("""
				select string_agg(quote_ident(tablename), ', ') from pg_tables
				where schemaname = current_schema() and tablename not like 'databasechangelog%'""", String.class);
		jdbc().execute("truncate " + tables);
	}

	public StatementLog statements() {
		return this.statements;
	}

	public DataSource dataSource() {
		return bean(DataSource.class);
	}

	/** For what tests themselves do; such statements need not name the organization. */
	public JdbcTemplate jdbc() {
		return new JdbcTemplate(dataSource()) {

			@Override
			protected void applyStatementSettings(Statement statement) throws SQLException {
				TestStore.this.statements.permitNext();
				super.applyStatementSettings(statement);
			}

		};
	}

	/** How many connections are out of the pool at the moment. */
	public int connectionsInUse() {
		try {
			return dataSource().unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until that many transactions on this database wait for a lock.
	 * @throws AssertionError if the work ends before, or after 20 seconds
	 */
	public void awaitLockWaiters(int number, Future<?> work) {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		// A connection of its own: in a transaction, PostgreSQL shows the same state each
		// time.
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			while (lockWaiters(statement) < number) {
				if (work.isDone() || System.nanoTime() > deadline) {
					throw new AssertionError("Less than %d transactions wait for a lock".formatted(number));
				}
				Thread.sleep(5);
			}
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int lockWaiters(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'""")) {
			result.next();
			return result.getInt(1);
		}
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public <P> P port(Class<P> type) {
		return bean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Override
	public <T> T inTransaction(Supplier<T> work) {
		T result = new TransactionTemplate(bean(PlatformTransactionManager.class)).execute((_) -> work.get());
		if (result == null) {
			throw new IllegalStateException("The work has no result");
		}
		return result;
	}

	/** Has no stereotype, so that scanning does not find it. */
	@EnableAutoConfiguration
	@Import(PersistenceAdapterConfiguration.class)
	private static final class Assembly {

	}

	private static final class Shared {

		private static final TestStore STORE = on(TestPostgres.freshDatabase(), Fixtures.CLOCK);

	}

}
