package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndOtherSessionsService implements EndOtherSessions {

	private final CallerStatusReader callerStatusReader;

	private final SessionRepository sessions;

	EndOtherSessionsService(CallerStatusReader callerStatusReader, SessionRepository sessions) {
		this.callerStatusReader = callerStatusReader;
		this.sessions = sessions;
	}

	@Override
	public void endOthers(Caller caller) {
		this.callerStatusReader.of(caller).requireActive();
		this.sessions.endAllBut(caller.session(), caller.account().asSessionHolder());
	}

}
