package dev.kartoteka.adapter.persistence.clientcard;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.ObjectAccessQuery;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardAccessReader;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.ObjectAccess;

import org.springframework.stereotype.Component;

@Component
class SqlClientCardAccessReader implements ClientCardAccessReader {

	private final ObjectAccessQuery query;

	SqlClientCardAccessReader(AutocommitQueries queries, Membership membership) {
		this.query = new ObjectAccessQuery(queries, membership, CardDirectory.TABLE);
	}

	@Override
	public ObjectAccess of(Caller caller, ClientCardId card) {
		return this.query.of(caller, card.value());
	}

}
