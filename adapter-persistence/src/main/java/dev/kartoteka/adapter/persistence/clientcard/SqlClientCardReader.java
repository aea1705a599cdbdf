package dev.kartoteka.adapter.persistence.clientcard;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

@Component
class SqlClientCardReader implements ClientCardReader {

	private final DetachedQueries queries;

	private final SingleCardQuery singleCard;

	SqlClientCardReader(DetachedQueries queries) {
		this.queries = queries;
		this.singleCard = new SingleCardQuery(queries);
	}

	@Override
	public Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter) {
		return MatchingCards.of(organization, filter)
			.map((wanted) -> KeysetListing.newestFirst(() -> new CardItems(this.queries, wanted)))
			.orElseGet(KeysetListing::empty);
	}

	@Override
	public Optional<ClientCardView> card(ClientCardId id, OrganizationId organization) {
		return this.singleCard.find(id, organization);
	}

}
