package dev.kartoteka.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.EndOtherClientSessions;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndOtherClientSessionsService implements EndOtherClientSessions {

	private final ClientAccessReader accessReader;

	private final SessionRepository sessions;

	EndOtherClientSessionsService(ClientAccessReader accessReader, SessionRepository sessions) {
		this.accessReader = accessReader;
		this.sessions = sessions;
	}

	@Override
	public void endOthers(ClientCaller caller) {
		this.accessReader.of(caller).requireOwner();
		this.sessions.endAllBut(caller.session(), caller.client().asSessionHolder());
	}

}
