package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.shared;

import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.adapter.persistence.ReadReplica;

public class ListQueries {

	private final ReadReplica replica;

	ListQueries(ReadReplica replica) {
		this.replica = replica;
	}

	public boolean forList() {
		return this.replica.hasAll();
	}

}
