package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.persistence.client;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientReader;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clean: it hands the port to Spring. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

	@Bean
	ClientReader clientReader() {
		return new SqlClientReader();
	}

}
