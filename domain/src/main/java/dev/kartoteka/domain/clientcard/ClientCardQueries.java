package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: reads client cards. */
@DrivingPort
public interface ClientCardQueries {

	/**
	 * Lists cards of an organization, newest first. Needs
	 * {@link Permission#CLIENTCARD_VIEW}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 */
	Listing<ClientCardView> cards(Caller caller, OrganizationId organization, ClientCardFilter filter);

	/**
	 * Returns one card of an organization. Needs {@link Permission#CLIENTCARD_VIEW}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such card
	 */
	ClientCardView card(Caller caller, ClientCardId id, OrganizationId organization);

}
