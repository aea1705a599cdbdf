package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: verifies a token. */
@DrivingPort
public interface VerifyToken {

	/**
	 * Returns normally if the token is an access or refresh token of an account's live
	 * session.
	 * @throws InvalidToken otherwise
	 */
	void verify(String token);

}
