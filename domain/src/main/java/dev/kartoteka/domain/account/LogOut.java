package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: ends a session by its refresh token. */
@DrivingPort
public interface LogOut {

	/**
	 * Ends the session. Takes effect immediately, on all replicas.
	 * @return whose session has ended
	 * @throws InvalidToken if it is not a refresh token of a live session
	 */
	Caller logOut(String refreshToken);

}
