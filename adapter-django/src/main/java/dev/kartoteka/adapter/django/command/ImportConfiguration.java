package dev.kartoteka.adapter.django.command;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.adapter.django.table.Instants;
import dev.kartoteka.adapter.django.table.Phones;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

	@Bean
	Instants instants(ImportProperties properties) {
		return new Instants(properties.timeZone());
	}

	@Bean
	Phones phones(@Value("${kartoteka.default-phone-region:RU}") String defaultRegion) {
		return new Phones(defaultRegion);
	}

}
