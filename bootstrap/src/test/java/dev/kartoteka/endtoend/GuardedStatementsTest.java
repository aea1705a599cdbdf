package dev.kartoteka.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The guard of the statements of all programs under test. */
@Tag("slow")
class GuardedStatementsTest {

	private final GuardedStatements statements = new GuardedStatements();

	private final DataSource guarded = (DataSource) this.statements
		.postProcessAfterInitialization(TestPostgres.emptyDatabase().dataSource(), "dataSource");

	@Test
	void failStatementsThatLeaveTheirOrganization() throws SQLException {
		try (Connection connection = this.guarded.getConnection()) {
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> connection.prepareStatement("select 1; select from client_card where id = 1"));
		}
		assertThat(this.statements.failed()).singleElement().asString().contains("from client_card where id = 1");
	}

	@Test
	void letOthersPass() throws SQLException {
		try (Connection connection = this.guarded.getConnection();
				PreparedStatement statement = connection.prepareStatement("select 1")) {
			assertThat(statement.execute()).isTrue();
		}
		assertThat(this.statements.failed()).isEmpty();
	}

}
