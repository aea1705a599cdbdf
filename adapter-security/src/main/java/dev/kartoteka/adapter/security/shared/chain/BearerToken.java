package dev.kartoteka.adapter.security.shared.chain;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token from a request, not yet verified. */
final class BearerToken extends AbstractAuthenticationToken {

	private final String value;

	BearerToken(String value) {
		super(List.of());
		this.value = value;
	}

	String value() {
		return this.value;
	}

	@Override
	public Object getCredentials() {
		return this.value;
	}

	@Override
	public Object getPrincipal() {
		return "unverified";
	}

	/** Shows no token: tokens are secrets. */
	@Override
	public String toString() {
		return "BearerToken[…]";
	}

}
