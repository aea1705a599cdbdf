package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the tokens of accounts' sessions. */
@DrivenPort
public interface Tokens {

	/** New tokens for a session of the caller. */
	TokenPair issue(Caller caller);

	/**
	 * Whose token it is, whether access or refresh.
	 * @return empty if it is malformed, expired, not ours, or a client's
	 */
	Optional<Caller> read(String token);

	/** An access token for requests, and a refresh token for the next pair. */
	record TokenPair(String access, String refresh) {

		/** Tokens are secrets: this shows none. */
		@Override
		public String toString() {
			return "TokenPair[…]";
		}

	}

}
