package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: makes an account a member of an organization. */
@DrivingPort
public interface InviteMember {

	/**
	 * Adds the member. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_CREATE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, even
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, the
	 * role is not the organization's, or the account does not exist, is inactive, or is
	 * already a member
	 */
	Member.Snapshot invite(Command command);

	/**
	 * The caller, the organization if the caller names one, and the member. The
	 * permission is checked before the draft is opened.
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/** The data of the new member. */
	record Draft(RoleId role, AccountId account) {
	}

}
