package dev.kartoteka.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings of our own. As environment variables: {@code KARTOTEKA_DATA_DIR},
 * {@code KARTOTEKA_JWT_SECRET} and so on.
 *
 * @param dataDir holds what is generated: the embedded database and secrets; with an
 * external database only letters for which there is no mail server
 * @param jwtSecret signs tokens; at least 32 bytes
 * @param jwtPreviousSecrets verify tokens signed before the secret was changed
 * @param adminUsername the first staff account
 * @param adminPassword the password of the first staff account
 * @param rateLimitsEnabled off only for load tests
 * @param readinessTimeout how long readiness waits for the database to answer
 * @param shutdownDelay how long the program goes on serving after it has ceased to be
 * ready; unless given, it depends on the database
 */
@ConfigurationProperties("kartoteka")
public record KartotekaProperties(@DefaultValue("data") Path dataDir, @Nullable String jwtSecret,
		@DefaultValue List<String> jwtPreviousSecrets, @Nullable String adminUsername, @Nullable String adminPassword,
		@DefaultValue("true") boolean rateLimitsEnabled, @DefaultValue("900ms") Duration readinessTimeout,
		@Name("stop-pause") @Nullable Duration shutdownDelay) {

	@Override
	public String toString() {
		return "KartotekaProperties[dataDir=" + this.dataDir + "]";
	}

}
