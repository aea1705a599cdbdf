package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;

/** Driving port: creates the first staff account, from the operator's configuration. */
@DrivingPort
public interface AppointFirstStaff {

	/**
	 * Creates an active staff account, unless one is active already.
	 */
	Outcome appoint(Command command);

	/** The result. */
	enum Outcome {

		/** The account was created. */
		CREATED,

		/** A staff account is active already. */
		NOT_NEEDED,

		/** No staff account is active, but an account has the username. */
		NAME_TAKEN

	}

	/** Username and password of the account. */
	record Command(Username username, Password password) {
	}

}
