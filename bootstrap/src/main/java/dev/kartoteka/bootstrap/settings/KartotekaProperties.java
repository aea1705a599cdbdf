package dev.kartoteka.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Kartoteka's own settings. The environment variables are {@code KARTOTEKA_DATA_DIR},
 * {@code KARTOTEKA_JWT_SECRET} and so on.
 *
 * @param dataDir holds generated data: the embedded database and secrets, images, the
 * register of erasures, and emails and text messages that are not sent
 * @param erasureDir the folder of the register of erasures; by default in the data folder
 * @param jwtSecret signs tokens; at least 32 bytes
 * @param jwtPreviousSecrets verify tokens that were signed before the secret was changed
 * @param adminUsername the name of the first staff account
 * @param adminPassword the password of the first staff account
 * @param registration who may register accounts
 * @param accounts settings of accounts
 * @param rateLimitsEnabled false for load tests only
 * @param databasePooler whether a pooler such as PgBouncer in transaction mode is between
 * the program and the database
 * @param readReplica a standby from which lists may be read
 * @param readinessTimeout how long the readiness check waits for the database
 * @param shutdownDelay how long the program serves requests after it is no longer ready;
 * the default depends on the database
 */
@ConfigurationProperties("kartoteka")
public record KartotekaProperties(@DefaultValue("data") Path dataDir, @Nullable Path erasureDir,
		@Nullable String jwtSecret, @DefaultValue List<String> jwtPreviousSecrets, @Nullable String adminUsername,
		@Nullable String adminPassword, @DefaultValue("open") Registration registration,
		@DefaultValue Accounts accounts, @DefaultValue("true") boolean rateLimitsEnabled,
		@DefaultValue("false") boolean databasePooler, @DefaultValue ReadReplica readReplica,
		@DefaultValue("900ms") Duration readinessTimeout, @Name("stop-pause") @Nullable Duration shutdownDelay) {

	/** Returns the folder of the register of erasures. */
	public Path erasureFolder() {
		return (this.erasureDir != null) ? this.erasureDir : this.dataDir.resolve("erasures");
	}

	/** Who may register accounts. */
	enum Registration {

		/** Everyone. */
		OPEN,

		/** Only staff. */
		STAFF

	}

	/**
	 * Settings of accounts.
	 *
	 * @param neverActivatedFor how long an account that was never active keeps its names
	 * from others who register them
	 */
	record Accounts(@DefaultValue("7d") Duration neverActivatedFor) {

	}

	/**
	 * Settings of the read replica.
	 *
	 * @param url its address; there is none without it
	 * @param maxLag lists are read from the database if the replica is further behind
	 */
	public record ReadReplica(@Nullable String url, @DefaultValue("5s") Duration maxLag) {

		/** Leaves out the address, which may contain a password. */
		@Override
		public String toString() {
			return "ReadReplica[maxLag=" + this.maxLag + "]";
		}

	}

	@Override
	public String toString() {
		return "KartotekaProperties[dataDir=" + this.dataDir + "]";
	}

}
