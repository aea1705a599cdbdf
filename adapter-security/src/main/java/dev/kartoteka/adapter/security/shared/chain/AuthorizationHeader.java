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
 * Finds the token in the header, with the same ideas of schemes and blanks as simplejwt.
 * Nowhere else: not in the query, not in the body.
 */
class AuthorizationHeader implements AuthenticationConverter {

	private static final Set<String> SCHEMES = Set.of("Bearer", "JWT");

	private static final String BLANKS = " \t\n\r\u000b\f";

	@Override
	public @Nullable BearerToken convert(HttpServletRequest request) {
		String header = header(request);
		if (header == null) {
			return null;
		}
		StringTokenizer parts = new StringTokenizer(header, BLANKS);
		if (!parts.hasMoreTokens() || !SCHEMES.contains(parts.nextToken())) {
			return null;
		}
		if (parts.countTokens() != 1) {
			throw TokenRefused.malformedHeader();
		}
		return new BearerToken(parts.nextToken());
	}

	// Several headers of the name are one, joined by commas, as WSGI servers have it.
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
