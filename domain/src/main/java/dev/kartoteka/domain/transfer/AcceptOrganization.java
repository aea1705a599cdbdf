package dev.kartoteka.domain.transfer;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a member accepts an organization that was offered to them. */
@DrivingPort
public interface AcceptOrganization {

	/**
	 * Makes the caller the creator. The former creator becomes a member with a role that
	 * has every permission.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization is not offered to
	 * the caller, the caller is no active member, or the account that offered it could
	 * not offer it now; even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the caller's own password is
	 * wrong
	 */
	void accept(Command command);

	/**
	 * The caller, the organization, the caller's own password, and the caller's network
	 * address.
	 */
	record Command(Caller caller, OrganizationId organization, Submission<Password> currentPassword, String address) {
	}

}
