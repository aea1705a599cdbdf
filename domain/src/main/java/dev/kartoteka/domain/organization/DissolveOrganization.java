package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: dissolves an organization. */
@DrivingPort
public interface DissolveOrganization {

	/**
	 * Removes the organization. Needs {@link Permission#ORGANIZATION_DELETE}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 * @throws OrganizationKeepsCards if it has client cards and {@code withCards} is
	 * false
	 */
	void dissolve(Command command);

	/**
	 * The caller, and the organization to dissolve.
	 *
	 * @param withCards whether to remove its client cards too
	 */
	record Command(Caller caller, OrganizationId organization, boolean withCards) {
	}

}
