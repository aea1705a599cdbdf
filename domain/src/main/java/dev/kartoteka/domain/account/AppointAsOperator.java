package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the operator makes an account staff, on the console of the server. */
@DrivingPort
public interface AppointAsOperator {

	/**
	 * Makes the account active and staff; does nothing if it is.
	 * @throws dev.kartoteka.domain.shared.NotFound if no account has the name
	 */
	void appoint(LoginName name);

}
