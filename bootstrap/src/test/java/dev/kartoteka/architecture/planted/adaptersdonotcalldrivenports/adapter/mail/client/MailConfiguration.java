package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.mail.client;

import java.util.function.IntSupplier;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientReader;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	IntSupplier numberOfLetters(ClientReader reader) {
		return reader::count;
	}

}
