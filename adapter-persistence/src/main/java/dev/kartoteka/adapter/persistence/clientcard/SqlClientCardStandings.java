package dev.kartoteka.adapter.persistence.clientcard;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.OwnedStandingQuery;
import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.organization.OwnedStanding;

@Component
class SqlClientCardStandings implements ClientCardStandings {

	private final OwnedStandingQuery query;

	SqlClientCardStandings(DetachedQueries queries, Membership membership) {
		this.query = new OwnedStandingQuery(queries, membership, "client_card");
	}

	@Override
	public OwnedStanding of(Caller caller, ClientCardId card) {
		return this.query.of(caller, card.value());
	}

}
