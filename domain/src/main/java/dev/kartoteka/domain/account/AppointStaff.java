package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: staff make an account staff. */
@DrivingPort
public interface AppointStaff {

	/**
	 * Makes an active account staff; does nothing if it is staff.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 * @throws InactiveAccount if the account is not active
	 */
	void appoint(Command command);

	/**
	 * The caller, the account, the caller's own password, and the caller's network
	 * address.
	 */
	record Command(Caller caller, AccountId account, Submission<Password> currentPassword, String address) {

	}

}
