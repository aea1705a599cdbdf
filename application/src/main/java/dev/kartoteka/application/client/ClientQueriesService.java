package dev.kartoteka.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.shared.Forbidden;

@UseCase(readOnly = true)
class ClientQueriesService implements ClientQueries {

	private final SessionReader sessions;

	private final ClientReader clients;

	ClientQueriesService(SessionReader sessions, ClientReader clients) {
		this.sessions = sessions;
		this.clients = clients;
	}

	@Override
	public ClientView ownRecord(ClientCaller caller, long client) {
		OwnRecord.require(caller, client, this.sessions);
		return this.clients.client(caller.client()).orElseThrow(() -> new Forbidden("The client is gone."));
	}

}
