package dev.kartoteka.adapter.django.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The result of a query, every cell as the text that PostgreSQL makes of it. */
class DatabaseTable implements Table {

	/** With its schema, perhaps. Whatever is named otherwise can be queried. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*(\\.[\\p{L}_][\\p{L}\\p{Nd}_]*)?");

	private static final Pattern QUERY = Pattern.compile("\\s*(select|with)\\s.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int ROWS_AT_ONCE = 1000;

	private final Statement statement;

	private final ResultSet rows;

	private final List<String> columns;

	private long position;

	private boolean hasNext;

	/**
	 * Begins to read.
	 * @param connection within a transaction, without which all rows would come at once
	 * @param nameOrQuery of what to read; a table is read in the order of its ids
	 */
	DatabaseTable(Connection connection, String nameOrQuery) {
		try {
			this.statement = connection.createStatement();
			this.statement.setFetchSize(ROWS_AT_ONCE);
			this.rows = this.statement.executeQuery(query(nameOrQuery));
			this.columns = columns(this.rows.getMetaData());
			this.hasNext = this.rows.next();
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

	private static String query(String nameOrQuery) {
		if (QUERY.matcher(nameOrQuery).matches()) {
			return nameOrQuery;
		}
		if (!NAME.matcher(nameOrQuery).matches()) {
			throw new ImportFailure(
					"\"%s\" is neither the name of a table nor a query (select …).".formatted(nameOrQuery), null);
		}
		return "select * from " + nameOrQuery + " order by id";
	}

	private static List<String> columns(ResultSetMetaData description) throws SQLException {
		List<String> columns = new ArrayList<>();
		for (int i = 1; i <= description.getColumnCount(); i++) {
			columns.add(description.getColumnLabel(i));
		}
		return columns;
	}

	private static ImportFailure unreadable(SQLException failure) {
		return new ImportFailure("Django's database refuses: " + failure.getMessage(), failure);
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public boolean hasNext() {
		return this.hasNext;
	}

	@Override
	public Row next() {
		try {
			Map<String, String> cells = new HashMap<>();
			for (int i = 0; i < this.columns.size(); i++) {
				cells.put(this.columns.get(i), Objects.requireNonNullElse(this.rows.getString(i + 1), ""));
			}
			this.hasNext = this.rows.next();
			return new Row(++this.position, true, cells);
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.statement.close();
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

}
