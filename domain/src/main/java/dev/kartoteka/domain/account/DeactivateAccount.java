package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff deactivate an account. */
@DrivingPort
public interface DeactivateAccount {

	/**
	 * Deactivates the account and ends its sessions; does nothing if it is not active.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 * @throws LastStaffAccount if no other staff account is active
	 */
	void deactivate(Command command);

	/** The caller, and the account to deactivate. */
	record Command(Caller caller, AccountId account) {
	}

}
