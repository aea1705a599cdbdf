package dev.kartoteka.adapter.web.wire.route;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Origins whose pages may call the API from a browser.
 *
 * @param allowedOrigins such as {@code https://app.example.org}, or {@code *} for all
 */
@ConfigurationProperties("kartoteka.cors")
record CorsProperties(@DefaultValue Set<String> allowedOrigins) {

	static final String ANY = "*";

	/** The form in which browsers send an origin: lower case, no path. */
	private static final Pattern ORIGIN = Pattern
		.compile("[a-z][a-z0-9+.-]*://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

	CorsProperties {
		for (String origin : allowedOrigins) {
			if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
				throw new IllegalArgumentException(
						"kartoteka.cors.allowed-origins has \"" + origin + "\", which is not an origin");
			}
		}
		allowedOrigins = Set.copyOf(allowedOrigins);
	}

}
