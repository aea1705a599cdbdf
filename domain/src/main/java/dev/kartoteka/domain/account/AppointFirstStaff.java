package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;

/** Driving port: creates the first staff account, from the operator's configuration. */
@DrivingPort
public interface AppointFirstStaff {

	/**
	 * Creates an active staff account, unless one exists already.
	 * @return whether it was created
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the username belongs to another
	 * account
	 */
	boolean appoint(Command command);

	/** Username and password of the account. */
	record Command(Username username, Password password) {
	}

}
