package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Runs migrations outside of a program. */
final class Migrations {

	private Migrations() {
	}

	static void run(TestPostgres.Database database) {
		try (Connection connection = database.connect()) {
			run(connection);
		}
		catch (SQLException | LiquibaseException ex) {
			throw new IllegalStateException("The migrations fail", ex);
		}
	}

	/** Runs all of them; the connection is in autocommit mode afterwards. */
	static void run(Connection connection) throws LiquibaseException, SQLException {
		on(connection).update(new Contexts());
		connection.setAutoCommit(true);
	}

	static Liquibase on(Connection connection) throws LiquibaseException {
		return new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(),
				DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
	}

}
