package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization no longer lets an account work with it. */
@DrivingPort
public interface RemoveMember {

	/**
	 * Removes the member; needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_DELETE}. The creator is
	 * no member and is not removed.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such member
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the member's
	 */
	void remove(Command command);

	/**
	 * Who removes whom.
	 *
	 * @param organization as far as the caller names one; looked at only if he has the
	 * right
	 */
	record Command(Caller caller, MemberId member, Submission<Optional<OrganizationId>> organization) {
	}

}
