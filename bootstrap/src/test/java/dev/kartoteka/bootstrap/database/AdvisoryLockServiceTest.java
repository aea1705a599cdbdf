package dev.kartoteka.bootstrap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class AdvisoryLockServiceTest {

	@Test
	void letsOneMigrateUntilItReleasesOrDies() throws Exception {
		TestPostgres.Database place = TestPostgres.freshDatabase();
		try (Connection other = place.connect(); Connection dying = place.connect()) {
			AdvisoryLockService ours = on(dying);
			AdvisoryLockService theirs = on(other);

			assertThat(ours.acquireLock()).isTrue();
			assertThat(theirs.acquireLock()).isFalse();
			ours.releaseLock();
			assertThat(theirs.acquireLock()).isTrue();
			theirs.releaseLock();
			assertThat(ours.acquireLock()).isTrue();

			kill(dying, place);
			theirs.waitForLock();
			assertThat(theirs.hasChangeLogLock()).isTrue();
		}
	}

	@Test
	void isTheOneThatLiquibaseFinds() throws Exception {
		try (Connection connection = TestPostgres.freshDatabase().connect()) {
			assertThat(LockServiceFactory.getInstance().getLockService(database(connection)))
				.isInstanceOf(AdvisoryLockService.class);
		}
	}

	private static void kill(Connection dying, TestPostgres.Database place) throws SQLException {
		int number = dying.unwrap(PGConnection.class).getBackendPID();
		try (Connection killer = place.connect(); Statement statement = killer.createStatement()) {
			statement.execute("select pg_terminate_backend(%d)".formatted(number));
		}
	}

	private static AdvisoryLockService on(Connection connection) throws Exception {
		AdvisoryLockService service = new AdvisoryLockService();
		service.setDatabase(database(connection));
		return service;
	}

	private static Database database(Connection connection) throws Exception {
		return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
	}

}
