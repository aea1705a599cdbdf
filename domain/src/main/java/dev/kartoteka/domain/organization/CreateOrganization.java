package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an account founds an organization and becomes its creator. */
@DrivingPort
public interface CreateOrganization {

	/**
	 * Founds the organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	Organization.Snapshot create(Command command);

	/** Who founds what. */
	record Command(Caller caller, Submission<OrganizationDetails> details) {
	}

}
