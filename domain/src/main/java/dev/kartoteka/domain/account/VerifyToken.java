package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: is this token good for anything still? */
@DrivingPort
public interface VerifyToken {

	/**
	 * Passes if the token is an access or refresh token of an account's live session.
	 * @throws InvalidToken otherwise
	 */
	void verify(String token);

}
