package dev.kartoteka.application.clientcard;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;

@UseCase(readOnly = true)
class ClientCardQueriesService implements ClientCardQueries {

	private final OrganizationAccessReader accessReader;

	private final ClientCardReader cards;

	private final ClientSharing sharing;

	ClientCardQueriesService(OrganizationAccessReader accessReader, ClientCardReader cards, ClientSharing sharing) {
		this.accessReader = accessReader;
		this.cards = cards;
		this.sharing = sharing;
	}

	@Override
	public Listing<ClientCardView> cards(Caller caller, OrganizationId organization, ClientCardFilter filter) {
		this.accessReader.of(caller, organization).require(Permission.CLIENTCARD_VIEW);
		return this.cards.cards(organization, filter).map(this.sharing::shown);
	}

	@Override
	public ClientCardView card(Caller caller, ClientCardId id, OrganizationId organization) {
		return this.sharing.shown(this.cards.card(caller, id, organization).show(() -> NotFound.of("client card")));
	}

}
