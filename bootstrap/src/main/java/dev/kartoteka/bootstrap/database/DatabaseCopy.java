package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

import dev.kartoteka.bootstrap.postgresql.EmbeddedPostgres;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Copies all rows of the embedded database into an external one that is empty, in one
 * transaction. The migrations create the tables there, so that both have the same ones
 * whatever versions of PostgreSQL they have.
 */
public final class DatabaseCopy {

	private static final String CHANGELOG = "classpath:/db/changelog/db.changelog-master.yaml";

	private static final String TABLES = """
			select quote_ident(relname)
			from pg_class
			where relkind = 'r' and relnamespace = current_schema()::regnamespace
				and relname not in ('databasechangelog', 'databasechangeloglock')
			order by relname""";

	private static final String FOREIGN_KEYS = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname),
				format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint
			where contype = 'f' and connamespace = current_schema()::regnamespace""";

	private static final String SEQUENCES = """
			select format('select setval(%L, %s)', quote_ident(sequencename), last_value)
			from pg_sequences
			where schemaname = current_schema() and last_value is not null""";

	private final Connection source;

	private final Connection target;

	private DatabaseCopy(Connection source, Connection target) {
		this.source = source;
		this.target = target;
	}

	/**
	 * Copies the database. Nobody else may use either of them meanwhile.
	 * @return the number of rows by table
	 * @throws StartFailure if the target is not empty, or a start would refuse it
	 */
	public static Map<String, Long> copy(EmbeddedPostgres embedded, DataSourceProperties external) throws SQLException {
		DatabaseAddress from = new DatabaseAddress(embedded.url(), embedded.username(), embedded.password());
		DatabaseAddress to = DatabaseAddress.of(external);
		DatabaseCheck.check(to);
		try (Connection source = from.connect(); Connection target = to.connect()) {
			requireEmpty(to, target);
			migrate(from);
			migrate(to);
			return new DatabaseCopy(source, target).copy();
		}
	}

	private static void requireEmpty(DatabaseAddress address, Connection target) throws SQLException {
		List<String> tables = texts(target, """
				select relname
				from pg_class
				where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and relnamespace = current_schema()::regnamespace""");
		if (!tables.isEmpty()) {
			throw new StartFailure("the database at %s is not empty: it has %s.".formatted(address.withoutParameters(),
					tables.getFirst()), "Create a new one, and set SPRING_DATASOURCE_URL to it.");
		}
	}

	private static void migrate(DatabaseAddress address) throws SQLException {
		SpringLiquibase liquibase = new SpringLiquibase();
		liquibase.setDataSource(new DriverManagerDataSource(address.url(), address.connectionProperties()));
		liquibase.setChangeLog(CHANGELOG);
		liquibase.setResourceLoader(new DefaultResourceLoader());
		liquibase.setAnalyticsEnabled(false);
		liquibase.setShowSummary(UpdateSummaryEnum.OFF);
		liquibase.setUiService(UIServiceEnum.LOGGER);
		try {
			liquibase.afterPropertiesSet();
		}
		catch (LiquibaseException ex) {
			throw new SQLException(ex.getMessage(), ex);
		}
	}

	private Map<String, Long> copy() throws SQLException {
		List<String> tables = texts(this.source, TABLES);
		this.source.setAutoCommit(false);
		this.target.setAutoCommit(false);
		Map<String, Long> counts = new TreeMap<>();
		List<String> keys = dropForeignKeys();
		execute(this.target, "truncate " + String.join(", ", tables));
		for (String table : tables) {
			copyTable(table);
			counts.put(table, requireEqualCounts(table));
		}
		for (String key : keys) {
			execute(this.target, key);
		}
		for (String value : texts(this.source, SEQUENCES)) {
			execute(this.target, value);
		}
		this.target.commit();
		this.target.setAutoCommit(true);
		execute(this.target, "analyze");
		return counts;
	}

	/** Returns the statements that create them again. */
	private List<String> dropForeignKeys() throws SQLException {
		List<String> created = new ArrayList<>();
		try (Statement statement = this.target.createStatement();
				ResultSet keys = statement.executeQuery(FOREIGN_KEYS);
				Statement dropping = this.target.createStatement()) {
			while (keys.next()) {
				dropping.addBatch(keys.getString(1));
				created.add(keys.getString(2));
			}
			dropping.executeBatch();
		}
		return created;
	}

	private void copyTable(String table) throws SQLException {
		String columns = String.join(", ", columns(table));
		CopyOut rows = this.source.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy %s (%s) to stdout".formatted(table, columns));
		CopyIn copies = this.target.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy %s (%s) from stdin".formatted(table, columns));
		for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
			copies.writeToCopy(row, 0, row.length);
		}
		copies.endCopy();
	}

	private List<String> columns(String table) throws SQLException {
		return texts(this.source, """
				select quote_ident(attname)
				from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum""", table);
	}

	private long requireEqualCounts(String table) throws SQLException {
		String count = "select count(*)::text from " + table;
		String before = texts(this.source, count).getFirst();
		String after = texts(this.target, count).getFirst();
		if (!before.equals(after)) {
			throw new StartFailure("%s has %s rows, but %s were copied.".formatted(table, before, after),
					"Nothing was kept. Report this.");
		}
		return Long.parseLong(after);
	}

	private static List<String> texts(Connection connection, String query, String... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setString(index + 1, parameters[index]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<String> texts = new ArrayList<>();
				while (rows.next()) {
					texts.add(rows.getString(1));
				}
				return texts;
			}
		}
	}

	private static void execute(Connection connection, String command) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

}
