package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.domain.client.ClientReader;

/** Keeps the rule: it has a transaction. */
@UseCase
class GreetClientsService {

	private final ClientReader reader;

	GreetClientsService(ClientReader reader) {
		this.reader = reader;
	}

	long greet() {
		return this.reader.clients().all().count();
	}

}
