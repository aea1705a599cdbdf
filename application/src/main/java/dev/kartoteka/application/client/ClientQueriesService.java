package dev.kartoteka.application.client;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.PersonExportReader;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;

@UseCase(readOnly = true)
class ClientQueriesService implements ClientQueries {

	private final ClientAccessReader accessReader;

	private final ClientReader clients;

	private final PersonExportReader exports;

	private final SessionReader sessions;

	ClientQueriesService(ClientAccessReader accessReader, ClientReader clients, PersonExportReader exports,
			SessionReader sessions) {
		this.accessReader = accessReader;
		this.clients = clients;
		this.exports = exports;
		this.sessions = sessions;
	}

	@Override
	public ClientView ownRecord(ClientCaller caller, long client) {
		ClientAccess access = OwnRecord.require(caller, client, this.accessReader);
		Optional<ClientView> seen = access.owner() ? this.clients.client(caller.client())
				: this.accessReader.seenBy(access.credentials());
		return seen.orElseThrow(OwnRecord::gone);
	}

	@Override
	public JsonText export(ClientCaller caller, long client, String images) {
		OwnRecord.require(caller, client, this.accessReader).requireOwner();
		return this.exports.ofRecord(caller.client(), images).orElseThrow(OwnRecord::gone);
	}

	@Override
	public Listing<SessionView> sessions(ClientCaller caller) {
		ClientAccess access = this.accessReader.of(caller);
		access.require();
		SessionHolder holder = caller.client().asSessionHolder();
		return access.owner() ? this.sessions.sessionsOf(holder, caller.session())
				: this.sessions.current(holder, caller.session());
	}

}
