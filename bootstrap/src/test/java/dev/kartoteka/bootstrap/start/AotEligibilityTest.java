package dev.kartoteka.bootstrap.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AotEligibilityTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_DATASOURCE_USERNAME", "SPRING_MAIL_HOST", "spring.mail.properties.mail.smtp.auth",
			"spring.datasource.hikari.maximum-pool-size", "SERVER_PORT", "MANAGEMENT_SERVER_PORT",
			"KARTOTEKA_JWT_SECRET", "KARTOTEKA_RATE_LIMITS_ENABLED", "--kartoteka.tokens.access-lifetime",
			"KARTOTEKA_PORT_8080_TCP", "PATH", "LOGGING_LEVEL_ROOT", "java.home" })
	void holdsWithSettingsThatDecideNothing(String name) {
		assertThat(holdsWith(name, "9000")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_MAIL_JNDI_NAME", "spring.mail.test-connection", "--spring.profiles.active",
			"SPRING_LIQUIBASE_URL", "SPRING_APPLICATION_JSON", "SPRING_CONFIG_LOCATION",
			"MANAGEMENT_ENDPOINT_HEALTH_SHOWDETAILS", "MANAGEMENT_SERVER_ADDRESS", "SERVER_SSL_ENABLED",
			"KARTOTEKA_COMMAND", "KARTOTEKA_CONSOLE_ENABLED", "KARTOTEKA_SAMPLE_DATA",
			"kartoteka.demonstration-data.load" })
	void doesNotHoldWithOthers(String name) {
		assertThat(holdsWith(name, "9000")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "8080", "-1", "", "none" })
	void doesNotHoldWithoutAPortOfTheManagementsOwn(String port) {
		assertThat(holdsWith("MANAGEMENT_SERVER_PORT", port)).isFalse();
	}

	@Test
	void doesNotHoldOnTheEmbeddedDatabase() {
		assertThat(AotEligibility.isEligible(Map.of(), this.folder)).isFalse();
		assertThat(AotEligibility.isEligible(Map.of("SPRING_DATASOURCE_URL", ""), this.folder)).isFalse();
	}

	@Test
	void goesByTheLaterOfTwoNamesOfOneSetting() {
		assertThat(holdsWith("--spring.datasource.url", "")).isFalse();
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("SPRING_DATASOURCE_URL", "");
		settings.put("--spring.datasource.url", "jdbc:postgresql://db/kartoteka");
		assertThat(AotEligibility.isEligible(settings, this.folder)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.yml", "application-prod.properties", "config" })
	void doesNotHoldWithSettingsInFiles(String name) throws IOException {
		Files.createFile(this.folder.resolve(name));
		assertThat(holdsWith("PATH", "/bin")).isFalse();
	}

	private boolean holdsWith(String name, String value) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/kartoteka");
		settings.put(name, value);
		return AotEligibility.isEligible(settings, this.folder);
	}

}
