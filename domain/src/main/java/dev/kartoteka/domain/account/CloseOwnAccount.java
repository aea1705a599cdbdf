package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: the caller gives up his account. */
@DrivingPort
public interface CloseOwnAccount {

	/**
	 * Removes the account, its sessions and its memberships.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the password is wrong
	 * @throws AccountCreatedOrganizations if the account is the creator of any
	 */
	void close(Command command);

	/** Who goes, proved by his password, and from which address. */
	record Command(Caller caller, Submission<Password> currentPassword, String address) {
	}

}
