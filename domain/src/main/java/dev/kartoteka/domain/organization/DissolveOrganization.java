package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: an organization comes to its end. */
@DrivingPort
public interface DissolveOrganization {

	/**
	 * Removes the organization; needs {@link Permission#ORGANIZATION_DELETE}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * also if there is no such organization
	 * @throws OrganizationKeepsCards if it keeps client cards and they were not given up
	 */
	void dissolve(Command command);

	/**
	 * Who dissolves what.
	 *
	 * @param withCards whether its client cards, if any, are to go with it
	 */
	record Command(Caller caller, OrganizationId organization, boolean withCards) {
	}

}
