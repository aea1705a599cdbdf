package dev.kartoteka.adapter.security.shared.token;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;

/** The content of a token whose signature, issuer and times are valid. */
public sealed interface VerifiedToken {

	/** Authenticates requests of an account. */
	record Access(Caller caller) implements VerifiedToken {
	}

	/**
	 * Obtains the next pair of an account's tokens, and nothing else.
	 *
	 * @param generation the number of the token within its session
	 */
	record Refresh(Caller caller, int generation) implements VerifiedToken {
	}

	/** Authenticates requests of a client. */
	record Client(ClientCaller caller) implements VerifiedToken {
	}

}
