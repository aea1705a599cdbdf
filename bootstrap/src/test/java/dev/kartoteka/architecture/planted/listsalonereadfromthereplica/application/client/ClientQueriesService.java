package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.domain.client.ClientReader;
import dev.kartoteka.domain.shared.Listing;

/** Keeps the rule: it shows the list. */
@UseCase(readOnly = true)
class ClientQueriesService {

	private final ClientReader reader;

	ClientQueriesService(ClientReader reader) {
		this.reader = reader;
	}

	Listing<String> clients() {
		return this.reader.clients();
	}

}
