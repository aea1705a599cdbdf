package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: staff close an account. */
@DrivingPort
public interface CloseAccount {

	/**
	 * Removes the account, its sessions and its memberships.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 * @throws AccountCreatedOrganizations if the account is the creator of an
	 * organization
	 * @throws LastStaffAccount if no other staff account is active
	 */
	void close(Command command);

	/**
	 * The caller, the account, the caller's own password, and the caller's network
	 * address.
	 */
	record Command(Caller caller, AccountId account, Submission<Password> currentPassword, String address) {

	}

}
