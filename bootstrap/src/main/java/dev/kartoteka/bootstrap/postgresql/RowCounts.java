package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.kartoteka.bootstrap.settings.DataFolder;

/**
 * How many rows the tables have. Unlogged ones are left out: they are empty after a
 * restore, as after a crash.
 *
 * @param exact whether nothing was changed while they were counted and copied
 * @param rows the number by table
 */
public record RowCounts(boolean exact, Map<String, Long> rows) {

	private static final String TABLES = """
			select quote_ident(relname)
			from pg_class
			where relkind = 'r' and relpersistence = 'p' and relnamespace = current_schema()::regnamespace""";

	private static final String EXACT = "exact";

	/** Counts the rows of the embedded database, whose server runs. */
	public static RowCounts in(DataFolder folder) throws IOException, SQLException {
		try (Connection connection = EmbeddedPostgres.connectToRunning(folder.path().resolve(DataFolder.DATABASE));
				Statement statement = connection.createStatement()) {
			return new RowCounts(true, count(statement));
		}
	}

	static Map<String, Long> count(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet result = statement.executeQuery(TABLES)) {
			while (result.next()) {
				tables.add(result.getString(1));
			}
		}
		Map<String, Long> rows = new TreeMap<>();
		for (String table : tables) {
			try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
				result.next();
				rows.put(table, result.getLong(1));
			}
		}
		return rows;
	}

	/** Returns the tables that do not have the expected number of rows. */
	public List<String> differencesTo(RowCounts expected) {
		return expected.rows.keySet()
			.stream()
			.filter((table) -> !Objects.equals(expected.rows.get(table), this.rows.get(table)))
			.toList();
	}

	/** Reads the form of {@link #text()}. */
	public static RowCounts parse(String text) {
		List<String> lines = text.lines().toList();
		return new RowCounts(lines.getFirst().equals(EXACT),
				lines.stream()
					.skip(1)
					.map((line) -> line.split(" ", 2))
					.collect(Collectors.toMap((line) -> line[1], (line) -> Long.parseLong(line[0]))));
	}

	/** Returns a line for each table. */
	String text() {
		return this.rows.entrySet()
			.stream()
			.map((table) -> "\n" + table.getValue() + " " + table.getKey())
			.collect(Collectors.joining("", this.exact ? EXACT : "meanwhile", "\n"));
	}

}
