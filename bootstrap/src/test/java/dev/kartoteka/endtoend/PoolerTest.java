package dev.kartoteka.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.Kartoteka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Runs only where the programs under test are behind a pooler: in {@code .ci/partitions}.
 */
@EnabledIfEnvironmentVariable(named = "KARTOTEKA_TEST_POOLER", matches = ".+")
@ExtendWith(OutputCaptureExtension.class)
class PoolerTest extends EndToEnd {

	@Test
	void isBetweenTheProgramAndTheDatabase() throws SQLException {
		anybody().get("/api/v1/districts/").is(200);

		assertThat(answer("select current_user")).isEqualTo("kartoteka_pooled");
		assertThat(answer("show statement_timeout")).isEqualTo("30s");
		assertThat(answer("show lock_timeout")).isEqualTo("25s");
		assertThat(answer("select count(*) from pg_prepared_statements")).isEqualTo("0");
	}

	private static String answer(String question) throws SQLException {
		try (Connection connection = program.connectionPool().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(question)) {
			result.next();
			return result.getString(1);
		}
	}

	@Test
	void thatRefusesTimeoutsIsReportedInOneLine(CapturedOutput output) {
		assertRefused(PgBouncer.inFrontOf(TestPostgres.freshDatabase(), ""), "refuses: FATAL: unsupported startup",
				output);
	}

	@Test
	void thatIgnoresTimeoutsIsReportedInOneLine(CapturedOutput output) {
		assertRefused(PgBouncer.inFrontOf(TestPostgres.freshDatabase(), "ignore_startup_parameters = options"),
				"ignores the timeouts of Kartoteka", output);
	}

	private static void assertRefused(Database pooled, String reason, CapturedOutput output) {
		assertThatException().isThrownBy(() -> SpringApplication.run(Kartoteka.class,
				"--spring.datasource.url=" + pooled.url(), "--spring.datasource.username=" + pooled.username(),
				"--spring.datasource.password=" + pooled.password(), "--kartoteka.jwt-secret=" + Program.JWT_SECRET,
				"--server.port=0", "--management.server.port=0"));
		assertThat(output.getAll().lines().filter((line) -> line.startsWith("Kartoteka can't start"))).singleElement()
			.asString()
			.contains("the pooler at " + pooled.url(), reason, "Set KARTOTEKA_DATABASE_POOLER=true");
		assertThat(output.getAll()).doesNotContain("\tat ");
	}

}
