package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff activate an account. */
@DrivingPort
public interface ActivateAccount {

	/**
	 * Activates the account; does nothing if it is active.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 */
	void activate(Command command);

	/** The caller, and the account to activate. */
	record Command(Caller caller, AccountId account) {
	}

}
