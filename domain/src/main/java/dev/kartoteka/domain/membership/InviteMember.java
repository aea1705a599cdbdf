package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization lets an account work with it. */
@DrivingPort
public interface InviteMember {

	/**
	 * Adds the member; needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_CREATE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, also
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, the
	 * role is not the organization's, the account does not exist or is inactive, or is a
	 * member already
	 */
	Member.Snapshot invite(Command command);

	/** Who lets whom in, where; the organization is checked before the draft. */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/** A member to be. */
	record Draft(RoleId role, AccountId account) {
	}

}
