package dev.kartoteka.architecture.planted.listsalonereadfromthereplica.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.listsalonereadfromthereplica.domain.client.ClientReader;

/** Changes something because of a list, without a transaction. */
@UseCase(readOnly = true)
class ForgetClientsService {

	private final ClientReader reader;

	ForgetClientsService(ClientReader reader) {
		this.reader = reader;
	}

	long forget() {
		return this.reader.clients().all().count();
	}

}
