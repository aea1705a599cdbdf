package dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptersdonotcalldrivenports.domain.client.ClientQueries;

/** Clean: it calls a driving port. */
final class ClientController {

	private ClientController() {
	}

	static int count(ClientQueries queries) {
		return queries.count();
	}

}
