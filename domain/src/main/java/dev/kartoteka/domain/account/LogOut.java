package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a session is ended by its refresh token. */
@DrivingPort
public interface LogOut {

	/**
	 * Ends the session at once, everywhere.
	 * @throws InvalidToken if it is no refresh token of a live session
	 */
	void logOut(String refreshToken);

}
