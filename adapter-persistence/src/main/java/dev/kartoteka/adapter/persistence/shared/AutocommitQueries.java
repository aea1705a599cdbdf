package dev.kartoteka.adapter.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.DatabaseFailures;

import org.springframework.stereotype.Component;

/**
 * Runs single statements, each on its own connection, which returns to the pool as soon
 * as the rows are read, even within a use case's transaction. Slow work such as hashing a
 * password follows some reads, and must not hold a connection. Spring's {@code
 * JdbcClient} would bind the connection to the transaction, so it is not used here. A
 * change made by a statement is committed at once and stays if the transaction rolls
 * back. A statement that lost a conflict with another transaction is repeated.
 */
@Component
public class AutocommitQueries implements ReadQueries {

	private static final int MAX_ATTEMPTS = 4;

	private final DataSource dataSource;

	AutocommitQueries(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
		return run(sql, parameters, (statement) -> list(statement, reader));
	}

	/** Returns all rows from another database. */
	static <T> List<T> list(DataSource other, String sql, RowReader<T> reader, Object... parameters)
			throws SQLException {
		return run(other, sql, parameters, (statement) -> list(statement, reader));
	}

	private static <T> List<T> list(PreparedStatement statement, RowReader<T> reader) throws SQLException {
		try (ResultSet result = statement.executeQuery()) {
			return read(result, reader);
		}
	}

	/**
	 * Runs two statements in one round trip, since the round trip costs as much as a
	 * short query.
	 * @param sql both, separated by a semicolon
	 * @param parameters those of the first, then those of the second
	 */
	public <A, B> Both<A, B> both(String sql, RowReader<A> first, RowReader<B> second, Object... parameters) {
		return run(sql, parameters, (statement) -> {
			statement.execute();
			List<A> ofFirst = currentResult(statement, first);
			statement.getMoreResults();
			return new Both<>(ofFirst, currentResult(statement, second));
		});
	}

	/** Runs a statement without a result, and returns the number of changed rows. */
	public int change(String sql, Object... parameters) {
		return run(sql, parameters, PreparedStatement::executeUpdate);
	}

	private <T> T run(String sql, Object[] parameters, Execution<T> execution) {
		for (int attempt = 1;; attempt++) {
			try {
				return run(this.dataSource, sql, parameters, execution);
			}
			catch (SQLException ex) {
				if (attempt == MAX_ATTEMPTS || !DatabaseFailures.isWorthRetrying(ex)) {
					throw DatabaseFailures.translate(ex, sql);
				}
			}
		}
	}

	private static <T> T run(DataSource dataSource, String sql, Object[] parameters, Execution<T> execution)
			throws SQLException {
		try (Connection connection = dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(parameters, statement);
			return execution.run(statement);
		}
	}

	private static <T> List<T> currentResult(PreparedStatement statement, RowReader<T> reader) throws SQLException {
		try (ResultSet result = statement.getResultSet()) {
			return read(result, reader);
		}
	}

	private static <T> List<T> read(ResultSet result, RowReader<T> reader) throws SQLException {
		List<T> found = new ArrayList<>();
		Row row = new Row(result);
		while (row.next()) {
			found.add(reader.read(row));
		}
		return found;
	}

	private static void bind(Object[] parameters, PreparedStatement statement) throws SQLException {
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, parameters[i]);
		}
	}

	/** The rows of two statements. */
	public record Both<A, B>(List<A> first, List<B> second) {
	}

	private interface Execution<T> {

		T run(PreparedStatement statement) throws SQLException;

	}

}
