package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: deletes a role. */
@DrivingPort
public interface DeleteRole {

	/**
	 * Deletes the role. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#ROLE_DELETE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such role
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, or
	 * names another organization than the role's
	 * @throws RoleInUse if a member has it
	 */
	void delete(Command command);

	/**
	 * The caller, and what to remove.
	 *
	 * @param organization the organization that the caller names, if any; opened only if
	 * the caller has the permission
	 */
	record Command(Caller caller, RoleId role, Submission<Optional<OrganizationId>> organization) {
	}

}
