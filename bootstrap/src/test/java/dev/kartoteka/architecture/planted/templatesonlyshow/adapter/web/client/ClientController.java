package dev.kartoteka.architecture.planted.templatesonlyshow.adapter.web.client;

import dev.kartoteka.architecture.planted.templatesonlyshow.domain.client.ClientQueries;

/** Uses a port, which is allowed outside of templates. */
final class ClientController {

	private ClientController() {
	}

	static int count(ClientQueries queries) {
		return queries.count();
	}

}
