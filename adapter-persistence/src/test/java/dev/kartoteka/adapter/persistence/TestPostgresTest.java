package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestPostgresTest {

	@Test
	void givesEveryCallerAnEmptyDatabaseWithoutTheLocaleOfTheMachine() throws SQLException {
		Database one = TestPostgres.freshDatabase();
		Database other = TestPostgres.freshDatabase();

		execute(one, "create table only_here (id int)");

		assertThat(ask(other, "select count(*) from pg_class where relname = 'only_here'")).isEqualTo("0");
		assertThat(ask(one, "select lower('ЖЕ')")).isEqualTo("же");
	}

	@Test
	void copiesAPreparedDatabase() throws SQLException {
		Database one = TestPostgres.copyOf("with_table",
				(database) -> execute(database, "create table copied (id int)"));
		Database other = TestPostgres.copyOf("with_table", (database) -> {
			throw new AssertionError("prepared twice");
		});

		execute(one, "insert into copied values (1)");

		assertThat(ask(one, "select count(*) from copied")).isEqualTo("1");
		assertThat(ask(other, "select count(*) from copied")).isEqualTo("0");
	}

	private static void execute(Database database, String sql) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ask(Database database, String sql) throws SQLException {
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
