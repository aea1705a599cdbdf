package dev.kartoteka.adapter.security.shared.password;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.domain.shared.PasswordHasher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordProperties.class)
class PasswordConfiguration {

	@Bean
	HashingQueue hashingQueue(PasswordProperties properties) {
		return new HashingQueue(properties.threads(), properties.maxWaiting(), properties.maxWait());
	}

	@Bean
	PasswordHasher passwordHasher(PasswordProperties properties, HashingQueue queue) {
		Argon2Cost cost = properties.cost();
		return new QueuedPasswordHasher(new Argon2Format(new Argon2(cost.memory()), cost), queue,
				new EvenPace(properties.failureInterval()));
	}

}
