package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndSessionService implements EndSession {

	private final CallerStatusReader callerStatusReader;

	private final SessionRepository sessions;

	EndSessionService(CallerStatusReader callerStatusReader, SessionRepository sessions) {
		this.callerStatusReader = callerStatusReader;
		this.sessions = sessions;
	}

	@Override
	public void end(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		this.sessions.end(command.session(), command.caller().account().asSessionHolder());
	}

}
