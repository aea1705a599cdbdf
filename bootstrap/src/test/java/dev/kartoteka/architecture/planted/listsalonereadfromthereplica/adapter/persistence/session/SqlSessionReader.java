package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.session;

import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.shared.ListQueries;
import dev.kartoteka.domain.shared.Listing;

/** Reads sessions from the replica. */
record SqlSessionReader(ListQueries queries, Listing<String> late, Listing<String> all) {

	Listing<String> sessions() {
		return this.queries.forList() ? this.late : this.all;
	}

}
