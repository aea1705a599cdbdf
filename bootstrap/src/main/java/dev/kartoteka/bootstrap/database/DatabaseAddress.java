package dev.kartoteka.bootstrap.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the database is; everything that connects asks here, so it is ready before
 * anything connects.
 */
record DatabaseAddress(String url, @Nullable String username,
		@Nullable String password) implements JdbcConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	@Override
	public @Nullable String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.password;
	}

	@Override
	public String toString() {
		return "DatabaseAddress[" + withoutParameters() + "]";
	}

	/** Parameters may hold a password. */
	String withoutParameters() {
		return this.url.replaceFirst("\\?.*", "");
	}

}
