package dev.kartoteka.bootstrap.settings;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.bootstrap.start.FirstStaffAccount;
import dev.kartoteka.bootstrap.start.StartFailure;
import dev.kartoteka.domain.account.RegistrationPolicy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ KartotekaProperties.class, TraceSettings.class })
class SettingsConfiguration {

	@Bean
	RegistrationPolicy registrationPolicy(KartotekaProperties properties) {
		return new RegistrationPolicy(properties.registration() == KartotekaProperties.Registration.OPEN,
				properties.accounts().neverActivatedFor());
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(EmbeddedDatabase.class)
	static class Generated {

		@Bean
		DataFolder dataFolder(KartotekaProperties properties) {
			return DataFolder.open(properties.dataDir());
		}

		@Bean
		JwtSecret jwtSecret(KartotekaProperties properties, DataFolder dataFolder) {
			String given = given(properties.jwtSecret());
			return new JwtSecret(
					(given != null) ? given : dataFolder.secret(DataFolder.SECRET, () -> RandomText.ofBytes(48)),
					properties.jwtPreviousSecrets());
		}

		@Bean
		FirstStaffAccount firstStaffAccount(KartotekaProperties properties) {
			String username = Objects.requireNonNullElse(given(properties.adminUsername()), "admin");
			String password = given(properties.adminPassword());
			return (password != null) ? new FirstStaffAccount(username, password, false)
					: new FirstStaffAccount(username, RandomText.ofBytes(15), true);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(ExternalDatabase.class)
	static class Given {

		@Bean
		JwtSecret jwtSecret(KartotekaProperties properties) {
			return new JwtSecret(
					required(properties.jwtSecret(), "KARTOTEKA_JWT_SECRET",
							"to at least 32 random bytes, the same for all processes on this database"),
					properties.jwtPreviousSecrets());
		}

		/** Returns null if neither username nor password is set. */
		@Bean
		@Nullable FirstStaffAccount firstStaffAccount(KartotekaProperties properties) {
			if (given(properties.adminUsername()) == null && given(properties.adminPassword()) == null) {
				return null;
			}
			return new FirstStaffAccount(
					required(properties.adminUsername(), "KARTOTEKA_ADMIN_USERNAME",
							"too, or unset KARTOTEKA_ADMIN_PASSWORD"),
					required(properties.adminPassword(), "KARTOTEKA_ADMIN_PASSWORD",
							"too, or unset KARTOTEKA_ADMIN_USERNAME"),
					false);
		}

		private static String required(@Nullable String value, String variable, String how) {
			String given = given(value);
			if (given == null) {
				throw new StartFailure(variable + " is not set.", "Set it %s.".formatted(how));
			}
			return given;
		}

	}

	// An empty environment variable counts as not set.
	private static @Nullable String given(@Nullable String value) {
		return StringUtils.hasText(value) ? value : null;
	}

}
