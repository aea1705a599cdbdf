package dev.kartoteka.adapter.security.shared.chain;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller with a valid token: a {@code Caller} or a {@code ClientCaller}. */
final class VerifiedCaller extends AbstractAuthenticationToken {

	private final Record caller;

	VerifiedCaller(Record caller) {
		super(List.of());
		this.caller = caller;
		setAuthenticated(true);
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Record getPrincipal() {
		return this.caller;
	}

}
