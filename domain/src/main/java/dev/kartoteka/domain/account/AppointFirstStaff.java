package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;

/** Driving port: the operator's configuration makes the first staff account. */
@DrivingPort
public interface AppointFirstStaff {

	/**
	 * Makes an active staff account, unless any staff account exists already.
	 * @return whether it was made
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the username belongs to another
	 * account
	 */
	boolean appoint(Command command);

	/** The account the operator wants. */
	record Command(Username username, Password password) {
	}

}
