package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndOtherSessionsService implements EndOtherSessions {

	private final AccountStandings standings;

	private final SessionRepository sessions;

	EndOtherSessionsService(AccountStandings standings, SessionRepository sessions) {
		this.standings = standings;
		this.sessions = sessions;
	}

	@Override
	public void endOthers(Caller caller) {
		this.standings.of(caller).demandAdmitted();
		this.sessions.endAllBut(caller.session(), caller.account().asSessionHolder());
	}

}
