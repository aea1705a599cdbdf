package dev.kartoteka.adapter.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.DatabaseFailures;

/**
 * Runs single statements, each on a connection of its own that goes back to the pool as
 * soon as the rows are read, also within a use case's transaction: slow work, such as
 * hashing a password, follows reads, and no connection may be held meanwhile. That is why
 * Spring's {@code JdbcClient} is not used here; it would bind the connection to the
 * transaction. What a statement changes stands, whatever becomes of the transaction.
 */
@Component
public class AutocommitQueries {

	private final DataSource dataSource;

	AutocommitQueries(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** All rows of the result, which the statement itself has to keep short. */
	public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(parameters, statement);
			try (ResultSet result = statement.executeQuery()) {
				return read(result, reader);
			}
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, sql);
		}
	}

	/** The first row of the result. */
	public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
		List<T> found = list(sql, reader, parameters);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
	}

	/** The first row of a result that always has one. */
	public <T> T one(String sql, RowReader<T> reader, Object... parameters) {
		return list(sql, reader, parameters).getFirst();
	}

	/**
	 * Two statements on one way to the database and back: waiting for a short answer
	 * costs as much as making it.
	 * @param sql both, with a semicolon between
	 * @param parameters those of the first, then those of the second
	 */
	public <A, B> Both<A, B> both(String sql, RowReader<A> first, RowReader<B> second, Object... parameters) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(parameters, statement);
			statement.execute();
			List<A> ofFirst = currentResult(statement, first);
			statement.getMoreResults();
			return new Both<>(ofFirst, currentResult(statement, second));
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, sql);
		}
	}

	/** Runs a statement that has no result, and tells how many rows it changed. */
	public int change(String sql, Object... parameters) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(parameters, statement);
			return statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, sql);
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

}
