package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: reads organizations. */
@DrivingPort
public interface OrganizationQueries {

	/**
	 * Lists the organizations that the caller belongs to, or all of them to staff; newest
	 * first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	Listing<OrganizationView> organizations(Caller caller);

	/**
	 * Returns one organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller may not read it, even
	 * if it does not exist, so that ids cannot be probed
	 */
	OrganizationView organization(Caller caller, OrganizationId id);

}
