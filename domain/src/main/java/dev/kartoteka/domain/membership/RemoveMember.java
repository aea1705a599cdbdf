package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: ends a membership or an invitation. */
@DrivingPort
public interface RemoveMember {

	/**
	 * Removes the member. The member's own account leaves, or declines the invitation;
	 * after that, the organization cannot invite it for 30 days. Others need
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_DELETE}, and every
	 * permission of the member's role. The creator is not a member and cannot be removed.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such member
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, or
	 * names another organization than the member's
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
