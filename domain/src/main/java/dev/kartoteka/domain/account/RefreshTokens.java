package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a refresh token is changed for new tokens. */
@DrivingPort
public interface RefreshTokens {

	/**
	 * Issues new tokens. The refresh token that was presented works for ten more seconds,
	 * for those who ask twice at once; presented after that it is taken for stolen, and
	 * the session ends. The refusal is a result, no exception, since the end of the
	 * session must last.
	 */
	Outcome refresh(String refreshToken);

	/** What came of it. */
	sealed interface Outcome {

		/** New tokens. */
		record Refreshed(Tokens.TokenPair tokens) implements Outcome {
		}

		/** None: the token is no good, or was used before. */
		record Refused() implements Outcome {
		}

	}

}
