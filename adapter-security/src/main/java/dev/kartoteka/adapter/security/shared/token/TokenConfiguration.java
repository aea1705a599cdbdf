package dev.kartoteka.adapter.security.shared.token;

import java.time.Clock;

import dev.kartoteka.adapter.security.SecurityKeys;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

	@Bean
	TokenKeys tokenKeys(SecurityKeys keys) {
		return TokenKeys.of(keys.tokens());
	}

	@Bean
	TokenSigner tokenSigner(TokenKeys keys, TokenProperties properties, Clock clock) {
		return new TokenSigner(keys, properties.issuer(), clock);
	}

	@Bean
	TokenVerifier tokenVerifier(TokenKeys keys, TokenProperties properties, Clock clock) {
		return new TokenVerifier(keys, properties.issuer(), clock);
	}

}
