package dev.kartoteka.adapter.security.shared.chain;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A token as it came with a request; nothing about it is known yet. */
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
		return "somebody";
	}

	/** Tokens are secrets: this shows none. */
	@Override
	public String toString() {
		return "BearerToken[…]";
	}

}
