package dev.kartoteka.adapter.security.client;

import dev.kartoteka.adapter.security.shared.token.TokenProperties;
import dev.kartoteka.adapter.security.shared.token.TokenSigner;
import dev.kartoteka.domain.client.ClientTokens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientSecurityConfiguration {

	@Bean
	ClientTokens clientTokens(TokenSigner signer, TokenProperties properties) {
		return new SignedClientTokens(signer, properties);
	}

}
