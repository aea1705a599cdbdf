package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;

import dev.kartoteka.adapter.console.ProgramState;
import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.ExternalDatabase;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.domain.image.ImageStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

	private static final String RESPONSE_DEADLINE = "${kartoteka.response-deadline:6s}";

	/**
	 * Replaces the indicator of Spring Boot, which waits for a connection of the pool.
	 */
	@Bean
	HealthIndicator dbHealthIndicator(JdbcConnectionDetails database, KartotekaProperties properties,
			FaultLog faultLog) {
		return new DatabaseHealth(new DatabasePing(database), properties.readinessTimeout(), faultLog);
	}

	@Bean
	CarrierWatchdog carrierWatchdog() {
		return new CarrierWatchdog();
	}

	@Bean
	ProgramState programState(ObjectProvider<BuildProperties> build, ObjectProvider<HealthEndpoint> health,
			ObjectProvider<MeterRegistry> registry) {
		return new MeasuredProgram(build, health, registry);
	}

	@Bean
	ImageStoreCheck imageStoreCheck(ImageStore store, FaultLog faultLog) {
		return new ImageStoreCheck(store, faultLog);
	}

	/** With an embedded database there is one replica and no load balancer. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(EmbeddedDatabase.class)
	static class SingleReplica {

		@Bean
		ShutdownDelay shutdownDelay(KartotekaProperties properties, RequestQueue requests,
				@Value(RESPONSE_DEADLINE) Duration maxWait) {
			return new ShutdownDelay(Objects.requireNonNullElse(properties.shutdownDelay(), Duration.ZERO), requests,
					maxWait);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(ExternalDatabase.class)
	static class Replicas {

		@Bean
		ShutdownDelay shutdownDelay(KartotekaProperties properties, RequestQueue requests,
				@Value(RESPONSE_DEADLINE) Duration maxWait) {
			return new ShutdownDelay(Objects.requireNonNullElse(properties.shutdownDelay(), Duration.ofSeconds(3)),
					requests, maxWait);
		}

	}

}
