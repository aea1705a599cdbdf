package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff shut an account out. */
@DrivingPort
public interface DeactivateAccount {

	/**
	 * Deactivates the account and ends its sessions; does nothing if it is not active.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 */
	void deactivate(Command command);

	/** Who shuts whom out. */
	record Command(Caller caller, AccountId account) {
	}

}
