package dev.kartoteka.adapter.persistence.clientcardimport;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.ObjectAccessQuery;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcardimport.ClientCardImportAccessReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.organization.ObjectAccess;

import org.springframework.stereotype.Component;

@Component
class SqlClientCardImportAccessReader implements ClientCardImportAccessReader {

	private final ObjectAccessQuery query;

	SqlClientCardImportAccessReader(AutocommitQueries queries, Membership membership) {
		this.query = new ObjectAccessQuery(queries, membership, "client_card_import");
	}

	@Override
	public ObjectAccess of(Caller caller, ClientCardImportId id) {
		return this.query.of(caller, id.value());
	}

}
