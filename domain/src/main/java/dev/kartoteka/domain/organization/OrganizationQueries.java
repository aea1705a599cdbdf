package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: what callers may read of organizations. */
@DrivingPort
public interface OrganizationQueries {

	/**
	 * The organizations the caller belongs to, for staff all of them; newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 */
	Listing<OrganizationView> organizations(Caller caller);

	/**
	 * One organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller may not see it, also if
	 * it does not exist, so that ids cannot be probed
	 */
	OrganizationView organization(Caller caller, OrganizationId id);

}
