package dev.kartoteka.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.EndClientSession;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndClientSessionService implements EndClientSession {

	private final ClientAccessReader accessReader;

	private final SessionRepository sessions;

	EndClientSessionService(ClientAccessReader accessReader, SessionRepository sessions) {
		this.accessReader = accessReader;
		this.sessions = sessions;
	}

	@Override
	public void end(Command command) {
		ClientAccess access = this.accessReader.of(command.caller());
		access.require();
		if (!command.session().equals(command.caller().session())) {
			access.requireOwner();
		}
		this.sessions.end(command.session(), command.caller().client().asSessionHolder());
	}

}
