package dev.kartoteka.adapter.text.message;

import java.time.Clock;

import dev.kartoteka.adapter.text.TextFolder;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.message.TextMessenger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ TextProperties.class, GatewayProperties.class, LinkProperties.class })
class TextConfiguration {

	@Bean
	Delivery textDelivery(GatewayProperties gateway, TextFolder folder, Clock clock) {
		String url = gateway.url();
		return (url != null) ? new HttpGateway(gateway, url) : new FileDelivery(folder, clock);
	}

	@Bean
	TextFileStore textFileStore(TextFolder folder, Clock clock) {
		return new TextFiles(folder, clock);
	}

	@Bean
	TextMessenger textMessenger(@Value("${kartoteka.service-name:Kartoteka}") String serviceName, Delivery delivery,
			TextProperties properties, LinkProperties links) {
		return new WordingMessenger(new Wording(serviceName, links), delivery, properties.countryCodes());
	}

}
