package dev.kartoteka.bootstrap.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;

/** Connects migrations to the database without the connection pool. */
class MigrationAddress implements LiquibaseConnectionDetails {

	private final JdbcConnectionDetails database;

	MigrationAddress(JdbcConnectionDetails database) {
		this.database = database;
	}

	@Override
	public String getJdbcUrl() {
		return this.database.getJdbcUrl();
	}

	@Override
	public @Nullable String getUsername() {
		return this.database.getUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return this.database.getPassword();
	}

}
