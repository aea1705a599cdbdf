package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a role is no longer needed. */
@DrivingPort
public interface DeleteRole {

	/**
	 * Removes the role; needs
	 * {@link dev.kartoteka.domain.organization.Permission#ROLE_DELETE}.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such role
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the role's
	 * @throws RoleInUse if a member has it
	 */
	void delete(Command command);

	/**
	 * Who removes what.
	 *
	 * @param organization as far as the caller names one; looked at only if he has the
	 * right
	 */
	record Command(Caller caller, RoleId role, Submission<Optional<OrganizationId>> organization) {
	}

}
