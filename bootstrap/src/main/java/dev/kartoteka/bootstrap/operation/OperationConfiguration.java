package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.Objects;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.ExternalDatabase;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	/** Takes the place of Spring Boot's, which asks through the pool and waits for it. */
	@Bean
	HealthIndicator dbHealthIndicator(JdbcConnectionDetails database, KartotekaProperties properties) {
		return new DatabaseHealth(new DatabasePing(database), properties.readinessTimeout());
	}

	/** A single program on a database of its own stands behind no load balancer. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(EmbeddedDatabase.class)
	static class Alone {

		@Bean
		ShutdownDelay shutdownDelay(KartotekaProperties properties) {
			return new ShutdownDelay(Objects.requireNonNullElse(properties.shutdownDelay(), Duration.ZERO));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(ExternalDatabase.class)
	static class AmongOthers {

		@Bean
		ShutdownDelay shutdownDelay(KartotekaProperties properties) {
			return new ShutdownDelay(Objects.requireNonNullElse(properties.shutdownDelay(), Duration.ofSeconds(3)));
		}

	}

}
