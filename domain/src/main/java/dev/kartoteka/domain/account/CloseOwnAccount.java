package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a caller closes their own account. */
@DrivingPort
public interface CloseOwnAccount {

	/**
	 * Removes the account, its sessions and its memberships.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the password is wrong
	 * @throws AccountCreatedOrganizations if the account is the creator of an
	 * organization
	 * @throws LastStaffAccount if no other staff account is active
	 */
	void close(Command command);

	/** The caller, their password, and their network address. */
	record Command(Caller caller, Submission<Password> currentPassword, String address) {
	}

}
