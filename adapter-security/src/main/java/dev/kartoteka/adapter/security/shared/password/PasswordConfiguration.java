package dev.kartoteka.adapter.security.shared.password;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordProperties.class)
class PasswordConfiguration {

	@Bean
	HashingQueue hashingQueue(PasswordProperties properties, ResponseTime responseTime) {
		return new HashingQueue(properties.threads(), properties.maxWaiting(), properties.maxWait(), responseTime,
				HashingLine::current);
	}

	@Bean
	MeterBinder hashingQueueMeters(HashingQueue queue) {
		return (registry) -> {
			Gauge.builder("kartoteka.hashing.waiting", queue, HashingQueue::waiting)
				.description("Passwords that wait to be hashed")
				.register(registry);
			Gauge.builder("kartoteka.hashing.busy", queue, HashingQueue::busy)
				.description("Passwords that are being hashed")
				.register(registry);
		};
	}

	@Bean
	PasswordHasher passwordHasher(PasswordProperties properties, HashingQueue queue,
			ObjectProvider<SecurityKeys> keys) {
		Argon2Cost cost = properties.cost();
		return new QueuedPasswordHasher(new Argon2Format(new Argon2(cost.memory()), cost), queue,
				new ConstantTimePadding(properties.failureInterval()), salts(keys.getIfAvailable()));
	}

	/** Commands have no keys, and hash no passwords that share a salt. */
	private static SharedSalts salts(@Nullable SecurityKeys keys) {
		return (keys != null) ? new SharedSalts(keys.passwordSalts()) : SharedSalts.ofThisProcess();
	}

}
