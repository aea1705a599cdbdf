package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: changes an organization. */
@DrivingPort
public interface ChangeOrganization {

	/**
	 * Changes the details. Needs {@link Permission#ORGANIZATION_CHANGE}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the organization has another
	 * version than the caller expects
	 */
	OrganizationDetails change(Command command);

	/** The caller, what to change, and the changes. */
	record Command(Caller caller, OrganizationId organization, Submission<OrganizationChanges> changes,
			VersionCondition condition) {
	}

}
