package dev.kartoteka.adapter.security.shared.token;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.adapter.security.TokenSecrets;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

	@Bean
	TokenKeys tokenKeys(TokenSecrets secrets) {
		return TokenKeys.of(secrets.current(), secrets.previous());
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
