package dev.kartoteka.domain.membership;

import java.util.Optional;
import java.util.Set;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: changes a role's name or permissions. */
@DrivingPort
public interface ChangeRole {

	/**
	 * Changes the role. Needs {@link Permission#ROLE_CHANGE}, and every permission that
	 * is added or taken away.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such role
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, or
	 * names another organization than the role's
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the organization has another
	 * role of that name
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the role has another version
	 * than the caller expects
	 */
	Role.Snapshot change(Command command);

	/** The caller, what to change, and the changes. */
	record Command(Caller caller, RoleId role, Optional<OrganizationId> organization, Submission<Changes> changes,
			VersionCondition condition) {
	}

	/** The changes. */
	record Changes(Change<String> name, Change<Set<Permission>> permissions) {
	}

}
