package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

import liquibase.Contexts;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;

/**
 * What a start would find in the database.
 *
 * @param version the version of PostgreSQL
 * @param readOnly whether it is a standby, or accepts no changes for another reason
 * @param mayCreate whether the user may create tables
 * @param pending the number of migrations that a start would run
 * @param locked whether a program runs migrations, or has been killed while it did
 */
public record DatabaseState(String version, boolean readOnly, boolean mayCreate, int pending, boolean locked) {

	private static final String CHANGELOG = "db/changelog/db.changelog-master.yaml";

	/**
	 * Reads the state of the external database and changes nothing.
	 * @throws dev.kartoteka.bootstrap.start.StartFailure if a start would refuse it
	 */
	public static DatabaseState of(DataSourceProperties properties, Environment settings) throws SQLException {
		DatabaseAddress address = DatabaseAddress.of(properties);
		DatabaseCheck.check(address, settings);
		try (Connection connection = address.connect()) {
			return of(connection);
		}
	}

	private static DatabaseState of(Connection connection) throws SQLException {
		return new DatabaseState(connection.getMetaData().getDatabaseProductVersion(),
				isTrue(connection, "select current_setting('transaction_read_only')::boolean"),
				isTrue(connection, "select coalesce(has_schema_privilege(current_schema(), 'create'), false)"),
				pending(connection), exists(connection, "databasechangeloglock")
						&& isTrue(connection, "select coalesce(bool_or(locked), false) from databasechangeloglock"));
	}

	private static Set<String> executed(Connection connection) throws SQLException {
		Set<String> executed = new HashSet<>();
		if (exists(connection, "databasechangelog")) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("select id, author, filename from databasechangelog")) {
				while (rows.next()) {
					executed.add(key(rows.getString(1), rows.getString(2), rows.getString(3)));
				}
			}
		}
		return executed;
	}

	private static int pending(Connection connection) throws SQLException {
		Set<String> executed = executed(connection);
		Contexts contexts = contexts(connection);
		ResourceAccessor resources = new ClassLoaderResourceAccessor(DatabaseState.class.getClassLoader());
		try {
			return Math.toIntExact(ChangeLogParserFactory.getInstance()
				.getParser(CHANGELOG, resources)
				.parse(CHANGELOG, new ChangeLogParameters(), resources)
				.getChangeSets()
				.stream()
				.filter((change) -> change.getContextFilter().matches(contexts))
				.map((change) -> key(change.getId(), change.getAuthor(), change.getFilePath()))
				.filter((change) -> !executed.contains(change))
				.count());
		}
		catch (LiquibaseException ex) {
			throw new IllegalStateException("The migrations cannot be read", ex);
		}
	}

	/** A start runs what is for Citus only where that is. */
	private static Contexts contexts(Connection connection) throws SQLException {
		boolean citus = isTrue(connection,
				"select exists (select from pg_proc where proname = 'create_distributed_table')");
		return new Contexts(citus ? "citus" : "postgresql");
	}

	private static String key(String id, String author, String file) {
		return id + " " + author + " " + file;
	}

	private static boolean exists(Connection connection, String table) throws SQLException {
		return isTrue(connection, "select to_regclass('%s') is not null".formatted(table));
	}

	private static boolean isTrue(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() && row.getBoolean(1);
		}
	}

}
