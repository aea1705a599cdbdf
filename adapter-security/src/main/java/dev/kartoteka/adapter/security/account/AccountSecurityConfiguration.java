package dev.kartoteka.adapter.security.account;

import java.time.Clock;
import java.time.Duration;

import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.adapter.security.shared.token.TokenProperties;
import dev.kartoteka.adapter.security.shared.token.TokenSigner;
import dev.kartoteka.adapter.security.shared.token.TokenVerifier;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.SessionTokens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountSecurityConfiguration {

	@Bean
	Tokens tokens(TokenSigner signer, TokenVerifier verifier, TokenProperties properties) {
		return new SignedTokens(signer, verifier, properties);
	}

	/** A day more than the tokens are valid, since clocks differ. */
	@Bean
	SessionTokens sessionTokens(TokenProperties properties) {
		Duration access = properties.accessLifetime();
		Duration refresh = properties.refreshLifetime();
		return (kind) -> switch (kind) {
			case ACCOUNT -> ((access.compareTo(refresh) > 0) ? access : refresh).plusDays(1);
			case CLIENT -> properties.clientLifetime().plusDays(1);
		};
	}

	@Bean
	EmailTokens emailTokens(SecurityKeys keys, Clock clock) {
		return new SealedEmailTokens(keys.emailTokens(), clock);
	}

	@Bean
	BrowserTokens browserTokens(SecurityKeys keys, Clock clock) {
		return new SignedBrowserTokens(keys.browserTokens(), clock);
	}

	@Bean
	CommonPasswords commonPasswords() {
		return new ListOfCommonPasswords();
	}

}
