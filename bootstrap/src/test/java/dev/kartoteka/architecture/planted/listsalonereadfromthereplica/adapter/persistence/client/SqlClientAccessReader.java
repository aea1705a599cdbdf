package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.client;

import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.shared.ListQueries;

/** Reads a right from the replica. */
record SqlClientAccessReader(ListQueries queries) {

	boolean mayGreet(long client) {
		return client > 0 && this.queries.forList();
	}

}
