package dev.kartoteka.domain.membership;

import java.util.Optional;
import java.util.Set;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: creates a role. */
@DrivingPort
public interface CreateRole {

	/**
	 * Creates the role. Needs {@link Permission#ROLE_CREATE}, and every permission of the
	 * new role.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, even
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, or it
	 * has a role of that name
	 */
	Role.Snapshot create(Command command);

	/**
	 * The caller, the organization if the caller names one, and the role. The permission
	 * is checked before the draft is opened.
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/** The data of the new role. */
	record Draft(String name, Set<Permission> permissions) {
	}

}
