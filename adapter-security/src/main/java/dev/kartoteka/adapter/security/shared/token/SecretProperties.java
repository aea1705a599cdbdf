package dev.kartoteka.adapter.security.shared.token;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets that sign tokens.
 *
 * @param jwtSecret signs and verifies
 * @param jwtPreviousSecrets only verify, until the last token they signed has expired
 */
@ConfigurationProperties("kartoteka")
record SecretProperties(@Nullable String jwtSecret, @DefaultValue List<String> jwtPreviousSecrets) {

	/** Shows none of the secrets. */
	@Override
	public String toString() {
		return "SecretProperties[…]";
	}

}
