package dev.kartoteka.adapter.persistence.clientcardimport;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.OwnedStandingQuery;
import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportStandings;
import dev.kartoteka.domain.organization.OwnedStanding;

@Component
class SqlClientCardImportStandings implements ClientCardImportStandings {

	private final OwnedStandingQuery query;

	SqlClientCardImportStandings(DetachedQueries queries, Membership membership) {
		this.query = new OwnedStandingQuery(queries, membership, "client_card_import");
	}

	@Override
	public OwnedStanding of(Caller caller, ClientCardImportId id) {
		return this.query.of(caller, id.value());
	}

}
