package dev.kartoteka.adapter.web.wire.route;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Origins whose pages may call the API from a browser.
 *
 * @param allowedOrigins such as {@code https://app.example.org}, or {@code *} for all
 * @param allowedHeaders names of request headers that pages may send beside those that
 * the API knows
 */
@ConfigurationProperties("kartoteka.cors")
record CorsProperties(@DefaultValue Set<String> allowedOrigins, @DefaultValue Set<String> allowedHeaders) {

	static final String ANY = "*";

	/** The form in which browsers send an origin: lower case, no path. */
	private static final Pattern ORIGIN = Pattern
		.compile("[a-z][a-z0-9+.-]*://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

	/** A token of RFC 9110. */
	private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

	CorsProperties {
		for (String origin : allowedOrigins) {
			if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
				throw new IllegalArgumentException(
						"kartoteka.cors.allowed-origins has \"" + origin + "\", which is not an origin");
			}
		}
		for (String header : allowedHeaders) {
			if (!HEADER.matcher(header).matches()) {
				throw new IllegalArgumentException(
						"kartoteka.cors.allowed-headers has \"" + header + "\", which is not the name of a header");
			}
		}
		allowedOrigins = Set.copyOf(allowedOrigins);
		allowedHeaders = Set.copyOf(allowedHeaders);
	}

}
