package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: exchanges a refresh token for new tokens. */
@DrivingPort
public interface RefreshTokens {

	/**
	 * Issues new tokens. The presented refresh token stays valid for ten more seconds,
	 * for clients that send the request twice. If it is presented later, it counts as
	 * stolen and the session ends. A refusal is a result instead of an exception, so that
	 * the transaction that ends the session commits.
	 */
	Outcome refresh(String refreshToken);

	/** The result. */
	sealed interface Outcome {

		/** New tokens were issued. */
		record Refreshed(Tokens.TokenPair tokens) implements Outcome {
		}

		/** The token is invalid. */
		record Refused() implements Outcome {
		}

		/** The token was used before; the session has ended. */
		record Reused(Caller caller) implements Outcome {
		}

	}

}
