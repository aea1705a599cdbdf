package dev.kartoteka.domain.membership;

import java.util.Optional;
import java.util.Set;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization gets a new role. */
@DrivingPort
public interface CreateRole {

	/**
	 * Adds the role; needs {@link Permission#ROLE_CREATE}, and every permission that is
	 * put into it.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, also
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, or it
	 * has a role of that name
	 */
	Role.Snapshot create(Command command);

	/** Who adds what, where; the organization is checked before the draft. */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/** A role to be. */
	record Draft(String name, Set<Permission> permissions) {
	}

}
