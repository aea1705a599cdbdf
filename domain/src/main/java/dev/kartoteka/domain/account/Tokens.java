package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the tokens of accounts' sessions. */
@DrivenPort
public interface Tokens {

	/**
	 * New tokens for a session of the caller.
	 * @param generation which of the session's refresh tokens this is
	 */
	TokenPair issue(Caller caller, int generation);

	/**
	 * What a refresh token says.
	 * @return empty if it is malformed, expired, not ours, or no refresh token
	 */
	Optional<RefreshToken> readRefresh(String token);

	/**
	 * Whose token it is, whether access or refresh.
	 * @return empty if it is malformed, expired, not ours, or a client's
	 */
	Optional<Caller> read(String token);

	/** A refresh token: whose, and which of the session's. */
	record RefreshToken(Caller caller, int generation) {
	}

	/** An access token for requests, and a refresh token for the next pair. */
	record TokenPair(String access, String refresh) {

		/** Tokens are secrets: this shows none. */
		@Override
		public String toString() {
			return "TokenPair[…]";
		}

	}

}
