package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.client;

import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.shared.ListQueries;
import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.domain.client.ClientReader;
import dev.kartoteka.domain.shared.Listing;

/** Keeps the rule. */
record SqlClientReader(ListQueries queries, Listing<String> late, Listing<String> all) implements ClientReader {

	@Override
	public Listing<String> clients() {
		return this.queries.forList() ? this.late : this.all;
	}

}
