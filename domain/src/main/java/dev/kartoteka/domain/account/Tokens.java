package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: issues and reads the tokens of accounts' sessions. */
@DrivenPort
public interface Tokens {

	/**
	 * Issues tokens for a session of the caller.
	 * @param generation the number of the refresh token within the session
	 */
	TokenPair issue(Caller caller, int generation);

	/**
	 * Reads a refresh token.
	 * @return empty if it is malformed, expired, foreign, or not a refresh token
	 */
	Optional<RefreshToken> readRefresh(String token);

	/**
	 * Reads an access or refresh token.
	 * @return empty if it is malformed, expired, foreign, or a client's token
	 */
	Optional<Caller> read(String token);

	/** A refresh token: its caller, and its number within the session. */
	record RefreshToken(Caller caller, int generation) {
	}

	/** An access token for requests, and a refresh token for the next pair. */
	record TokenPair(String access, String refresh) {

		/** Omits the token, which is a secret. */
		@Override
		public String toString() {
			return "TokenPair[…]";
		}

	}

}
