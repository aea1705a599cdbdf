package dev.kartoteka.adapter.persistence.clientcard;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.ConnectionBulkheads;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.QueuedItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardReader;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.GuardedCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlClientCardReader implements ClientCardReader {

	private final ListQueries listQueries;

	private final ConnectionBulkheads.Share lists;

	private final SingleCardQuery singleCard;

	SqlClientCardReader(AutocommitQueries queries, ListQueries listQueries, Membership membership,
			ConnectionBulkheads shares) {
		this.listQueries = listQueries;
		this.lists = shares.ofLists();
		this.singleCard = new SingleCardQuery(queries, membership);
	}

	@Override
	public Listing<ClientCardView> cards(OrganizationId organization, ClientCardFilter filter) {
		ReadQueries reads = this.listQueries.forList();
		return MatchingCards.of(organization, filter)
			.map((wanted) -> KeysetListing
				.newestFirst(() -> new QueuedItems<>(new CardItems(reads, wanted), this.lists)))
			.orElseGet(KeysetListing::empty);
	}

	@Override
	public GuardedCard card(Caller caller, ClientCardId id, OrganizationId organization) {
		return this.singleCard.find(caller, id, organization);
	}

}
