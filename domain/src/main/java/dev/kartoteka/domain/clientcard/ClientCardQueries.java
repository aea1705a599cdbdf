package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: what callers may read of client cards. */
@DrivingPort
public interface ClientCardQueries {

	/**
	 * Cards of an organization, newest first; needs {@link Permission#CLIENTCARD_VIEW}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * also if there is no such organization
	 */
	Listing<ClientCardView> cards(Caller caller, OrganizationId organization, ClientCardFilter filter);

	/**
	 * One card of an organization; needs {@link Permission#CLIENTCARD_VIEW}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * also if there is no such organization
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such card
	 */
	ClientCardView card(Caller caller, ClientCardId id, OrganizationId organization);

}
