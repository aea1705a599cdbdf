package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndSessionService implements EndSession {

	private final CallerStatusReader accessReader;

	private final SessionRepository sessions;

	EndSessionService(CallerStatusReader accessReader, SessionRepository sessions) {
		this.accessReader = accessReader;
		this.sessions = sessions;
	}

	@Override
	public void end(Command command) {
		this.accessReader.of(command.caller()).requireActive();
		this.sessions.end(command.session(), command.caller().account().asSessionHolder());
	}

}
