package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class EndSessionService implements EndSession {

	private final AccountStandings standings;

	private final SessionRepository sessions;

	EndSessionService(AccountStandings standings, SessionRepository sessions) {
		this.standings = standings;
		this.sessions = sessions;
	}

	@Override
	public void end(Command command) {
		this.standings.of(command.caller()).demandAdmitted();
		this.sessions.end(command.session(), command.caller().account().asSessionHolder());
	}

}
