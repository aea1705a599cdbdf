package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an account creates an organization and becomes its creator. */
@DrivingPort
public interface CreateOrganization {

	/**
	 * Creates the organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active, or
	 * {@link OrganizationCreators} excludes the caller
	 */
	Organization.Snapshot create(Command command);

	/** The caller, and the details of the organization. */
	record Command(Caller caller, Submission<OrganizationDetails> details) {
	}

}
