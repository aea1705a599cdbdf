package dev.kartoteka.adapter.cli.table;

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

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/** The result of a query. Each cell is the text that PostgreSQL makes of it. */
class DatabaseTable implements Table {

	/** A table, with or without its schema. Other names can be used in a query. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*(\\.[\\p{L}_][\\p{L}\\p{Nd}_]*)?");

	private static final Pattern QUERY = Pattern.compile("\\s*(select|with)\\s.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int ROWS_AT_ONCE = 1000;

	private final Connection connection;

	private final String query;

	private final Statement statement;

	private final ResultSet rows;

	private final List<String> columns;

	/** Negative until it is asked for. */
	private long count = -1;

	private long position;

	private long greatestId;

	private boolean hasNext;

	/**
	 * Runs the query.
	 * @param connection in a transaction; without one the driver fetches all rows at once
	 * @param nameOrQuery a table, which is read in the order of its ids, or a query
	 */
	DatabaseTable(Connection connection, String nameOrQuery) {
		this.connection = connection;
		this.query = query(nameOrQuery);
		try {
			this.statement = connection.createStatement();
			this.statement.setFetchSize(ROWS_AT_ONCE);
			this.rows = this.statement.executeQuery(this.query);
			this.columns = columns(this.rows.getMetaData());
			this.hasNext = this.rows.next();
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

	private static String query(String nameOrQuery) {
		if (QUERY.matcher(nameOrQuery).matches()) {
			return nameOrQuery.strip().replaceFirst(";$", "");
		}
		if (!NAME.matcher(nameOrQuery).matches()) {
			throw new CommandFailure(
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

	private static CommandFailure unreadable(SQLException failure) {
		return new CommandFailure("Django's database refused the query: " + failure.getMessage(), failure);
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
			Row row = new Row(++this.position, true, cells);
			this.greatestId = Math.max(this.greatestId, row.idOrZero());
			return row;
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

	@Override
	public double share() {
		if (this.count < 0) {
			this.count = count();
		}
		return Math.min(1, (double) this.position / Math.max(1, this.count));
	}

	private long count() {
		try (Statement counting = this.connection.createStatement();
				ResultSet number = counting.executeQuery("select count(*) from (" + this.query + ") counted")) {
			number.next();
			return number.getLong(1);
		}
		catch (SQLException ex) {
			throw unreadable(ex);
		}
	}

	@Override
	public long greatestId() {
		return this.greatestId;
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
