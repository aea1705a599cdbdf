package dev.kartoteka.adapter.security.shared.token;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;

/** What a token says, once it is known to be ours, unchanged and still valid. */
public sealed interface VerifiedToken {

	/** For the requests of an account. */
	record Access(Caller caller) implements VerifiedToken {
	}

	/**
	 * For the next pair of an account's tokens, and nothing else.
	 *
	 * @param generation which of the session's refresh tokens this is
	 */
	record Refresh(Caller caller, int generation) implements VerifiedToken {
	}

	/** For the requests of a client. */
	record OfClient(ClientCaller caller) implements VerifiedToken {
	}

}
