package dev.kartoteka.adapter.security.account;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.adapter.security.shared.token.TokenProperties;
import dev.kartoteka.adapter.security.shared.token.TokenSigner;
import dev.kartoteka.adapter.security.shared.token.TokenVerifier;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.account.Tokens;

@Configuration(proxyBeanMethods = false)
class AccountSecurityConfiguration {

	@Bean
	Tokens tokens(TokenSigner signer, TokenVerifier verifier, TokenProperties properties) {
		return new SignedTokens(signer, verifier, properties);
	}

	@Bean
	EmailTokens emailTokens(SecurityKeys keys, Clock clock) {
		return new SealedEmailTokens(keys.emailTokens(), clock);
	}

	@Bean
	CommonPasswords commonPasswords() {
		return new ListOfCommonPasswords();
	}

}
