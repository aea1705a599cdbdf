package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: changes a member's role. */
@DrivingPort
public interface ChangeMember {

	/**
	 * Changes the member's role. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_CHANGE}, and every
	 * permission of the former and of the new role.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such member
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, or
	 * names another organization than the member's
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the role is not the
	 * organization's
	 */
	Member.Snapshot change(Command command);

	/** The caller, the member, the organization if the caller names one, and the role. */
	record Command(Caller caller, MemberId member, Optional<OrganizationId> organization,
			Submission<Change<RoleId>> role) {
	}

}
