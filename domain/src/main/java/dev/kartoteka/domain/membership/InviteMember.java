package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: invites an account to become a member of an organization. */
@DrivingPort
public interface InviteMember {

	/**
	 * Adds an open invitation. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_CREATE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, even
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, the
	 * role is not the organization's, the account already belongs to the organization, or
	 * the account does not exist, is inactive, or has declined an invitation of the
	 * organization in the last 30 days
	 * @throws dev.kartoteka.domain.shared.Throttled if the caller made, or the account
	 * got, 30 invitations in the last day that are still open
	 */
	Member.Snapshot invite(Command command);

	/**
	 * The caller, the organization if the caller names one, and the member. The
	 * permission is checked before the draft is opened.
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/** The data of the new member. */
	record Draft(RoleId role, AccountReference account) {
	}

}
