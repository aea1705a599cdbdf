package dev.kartoteka.adapter.security.shared.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The lifetimes and the issuer of tokens.
 *
 * @param issuer tokens of another issuer are refused even if the signature is valid
 */
@ConfigurationProperties("kartoteka.tokens")
public record TokenProperties(@DefaultValue("1h") Duration accessLifetime,
		@DefaultValue("30d") Duration refreshLifetime, @DefaultValue("30d") Duration clientLifetime,
		@DefaultValue("kartoteka") String issuer) {

	public TokenProperties {
		requireOneSecond("access", accessLifetime);
		requireOneSecond("refresh", refreshLifetime);
		requireOneSecond("client", clientLifetime);
	}

	private static void requireOneSecond(String type, Duration lifetime) {
		if (lifetime.toSeconds() < 1) {
			throw new IllegalArgumentException(
					"kartoteka.tokens.%s-lifetime is %s. Set it to one second or more.".formatted(type, lifetime));
		}
	}

}
