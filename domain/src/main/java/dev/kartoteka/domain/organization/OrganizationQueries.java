package dev.kartoteka.domain.organization;

import java.util.Set;

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

	/**
	 * Returns one organization, and what the caller may do there.
	 * @throws dev.kartoteka.domain.shared.Forbidden as {@link #organization} does
	 */
	WithRights withRights(Caller caller, OrganizationId id);

	/**
	 * Returns the permissions that the caller holds in the organization, and whether the
	 * caller may read its audit trail. Staff who do not belong to it hold none.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller may not read it
	 */
	HeldRights rights(Caller caller, OrganizationId id);

	/** An organization that the caller may read, and what the caller may do there. */
	record WithRights(OrganizationView organization, HeldRights rights) {
	}

	/**
	 * What a caller may do in an organization.
	 *
	 * @param oversight whether the caller may read the audit trail
	 * @param creator whether the caller is the creator
	 */
	record HeldRights(Set<Permission> permissions, boolean oversight, boolean creator) {

		public HeldRights {
			permissions = Set.copyOf(permissions);
		}

		public boolean holds(Permission permission) {
			return this.permissions.contains(permission);
		}

	}

}
