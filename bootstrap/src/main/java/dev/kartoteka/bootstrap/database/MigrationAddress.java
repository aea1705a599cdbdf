package dev.kartoteka.bootstrap.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.util.StringUtils;

/**
 * Connects migrations to the database without the connection pool, and without the
 * timeouts of requests, which the role may have.
 */
class MigrationAddress implements LiquibaseConnectionDetails {

	private static final String WITHOUT_TIMEOUTS = "options="
			+ URLEncoder.encode("-c statement_timeout=0 -c lock_timeout=0", StandardCharsets.UTF_8);

	private final JdbcConnectionDetails database;

	private final @Nullable String url;

	private final @Nullable String username;

	private final @Nullable String password;

	/** Migrations have the address of requests where they have no other one. */
	MigrationAddress(JdbcConnectionDetails database, @Nullable String url, @Nullable String username,
			@Nullable String password) {
		this.database = database;
		this.url = url;
		this.username = username;
		this.password = password;
	}

	@Override
	public String getJdbcUrl() {
		String address = StringUtils.hasText(this.url) ? this.url : this.database.getJdbcUrl();
		if (DatabaseAddress.hasOptions(address)) {
			return address;
		}
		return address + (address.contains("?") ? "&" : "?") + WITHOUT_TIMEOUTS;
	}

	@Override
	public @Nullable String getUsername() {
		return StringUtils.hasText(this.username) ? this.username : this.database.getUsername();
	}

	@Override
	public @Nullable String getPassword() {
		return StringUtils.hasText(this.password) ? this.password : this.database.getPassword();
	}

}
