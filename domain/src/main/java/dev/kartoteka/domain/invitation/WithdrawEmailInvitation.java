package dev.kartoteka.domain.invitation;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: withdraws an invitation by email. */
@DrivingPort
public interface WithdrawEmailInvitation {

	/**
	 * Removes the invitation; its token becomes invalid. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_DELETE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such invitation
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, or
	 * names another organization than the invitation's
	 */
	void withdraw(Command command);

	/**
	 * The caller, and what to withdraw.
	 *
	 * @param organization the organization that the caller names, if any; opened only if
	 * the caller has the permission
	 */
	record Command(Caller caller, EmailInvitationId invitation, Submission<Optional<OrganizationId>> organization) {
	}

}
