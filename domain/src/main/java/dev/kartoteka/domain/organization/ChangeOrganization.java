package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization says something else of itself. */
@DrivingPort
public interface ChangeOrganization {

	/**
	 * Changes the details; needs {@link Permission#ORGANIZATION_CHANGE}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * also if there is no such organization
	 */
	OrganizationDetails change(Command command);

	/** Who changes what. */
	record Command(Caller caller, OrganizationId organization, Submission<OrganizationChanges> changes) {
	}

}
