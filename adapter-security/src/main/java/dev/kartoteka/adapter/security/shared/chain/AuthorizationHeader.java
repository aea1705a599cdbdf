package dev.kartoteka.adapter.security.shared.chain;

import java.util.Enumeration;
import java.util.Set;
import java.util.StringJoiner;
import java.util.StringTokenizer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the token from the {@code Authorization} header, with the schemes and the
 * whitespace that simplejwt accepts. Ignores tokens in the query and in the body.
 */
class AuthorizationHeader implements AuthenticationConverter {

	private static final Set<String> SCHEMES = Set.of("Bearer", "JWT");

	private static final String WHITESPACE = " \t\n\r\u000b\f";

	@Override
	public @Nullable BearerToken convert(HttpServletRequest request) {
		String header = header(request);
		if (header == null) {
			return null;
		}
		StringTokenizer parts = new StringTokenizer(header, WHITESPACE);
		if (!parts.hasMoreTokens() || !SCHEMES.contains(parts.nextToken())) {
			return null;
		}
		if (parts.countTokens() != 1) {
			throw TokenRefused.malformedHeader();
		}
		return new BearerToken(parts.nextToken());
	}

	// Several headers with this name count as one, joined by commas, as in WSGI servers.
	private static @Nullable String header(HttpServletRequest request) {
		Enumeration<String> values = request.getHeaders(HttpHeaders.AUTHORIZATION);
		if (!values.hasMoreElements()) {
			return null;
		}
		String first = values.nextElement();
		if (!values.hasMoreElements()) {
			return first;
		}
		StringJoiner joined = new StringJoiner(",").add(first);
		while (values.hasMoreElements()) {
			joined.add(values.nextElement());
		}
		return joined.toString();
	}

}
