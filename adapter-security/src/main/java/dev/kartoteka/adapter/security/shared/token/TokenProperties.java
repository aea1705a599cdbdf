package dev.kartoteka.adapter.security.shared.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens last, and who is said to have issued them.
 *
 * @param issuer tokens that name another are refused, even if the signature is right
 */
@ConfigurationProperties("kartoteka.tokens")
public record TokenProperties(@DefaultValue("1h") Duration accessLifetime,
		@DefaultValue("30d") Duration refreshLifetime, @DefaultValue("30d") Duration clientLifetime,
		@DefaultValue("kartoteka") String issuer) {

	public TokenProperties {
		atLeastOneSecond("access", accessLifetime);
		atLeastOneSecond("refresh", refreshLifetime);
		atLeastOneSecond("client", clientLifetime);
	}

	private static void atLeastOneSecond(String kind, Duration lifetime) {
		if (lifetime.toSeconds() < 1) {
			throw new IllegalArgumentException(
					"kartoteka.tokens.%s-lifetime is %s; set it to a second or more.".formatted(kind, lifetime));
		}
	}

}
