package dev.kartoteka.adapter.text.message;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private static final Logger log = LoggerFactory.getLogger(TextConfiguration.class);

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
			TextProperties properties, GatewayProperties gateway, LinkProperties links) {
		if (gateway.url() != null && links.isForDevelopment()) {
			log.warn("Links in text messages lead to this machine, since KARTOTEKA_LETTERS_LINK_BASE is not set.");
		}
		return new WordingMessenger(new Wording(serviceName, links), delivery, properties.countryCodes());
	}

}
