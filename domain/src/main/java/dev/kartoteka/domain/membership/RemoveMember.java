package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: removes a member from an organization. */
@DrivingPort
public interface RemoveMember {

	/**
	 * Removes the member. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_DELETE}. The creator is
	 * not a member and cannot be removed.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such member
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the member's
	 */
	void remove(Command command);

	/**
	 * The caller, and the member to remove.
	 *
	 * @param organization the organization that the caller names, if any; opened only if
	 * the caller has the permission
	 */
	record Command(Caller caller, MemberId member, Submission<Optional<OrganizationId>> organization) {
	}

}
