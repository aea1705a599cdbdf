package dev.kartoteka.adapter.security.shared.chain;

import dev.kartoteka.adapter.security.shared.token.BadToken;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/** Ends a request with 401 and the body that it carries. */
class TokenRefused extends OAuth2AuthenticationException {

	private final String body;

	private TokenRefused(OAuth2Error error, String body) {
		super(error);
		this.body = body;
	}

	static TokenRefused malformedHeader() {
		String detail = "Authorization header must contain two space-delimited values";
		return new TokenRefused(BearerTokenErrors.invalidRequest(detail), """
				{"detail":"%s","code":"bad_authorization_header"}""".formatted(detail));
	}

	static TokenRefused of(BadToken reason) {
		return new TokenRefused(BearerTokenErrors.invalidToken(reason.getMessage()), """
				{"detail":"Given token not valid for any token type","code":"token_not_valid",\
				"messages":[{"token_class":"AccessToken","token_type":"access","message":"%s"}]}"""
			.formatted(reason.getMessage()));
	}

	/** Returns the JSON body that the contract documents. */
	String body() {
		return this.body;
	}

	/**
	 * Fills in nothing: bad tokens come in large numbers, and their traces tell nothing.
	 */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
