package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class EndAccountSessionsService implements EndAccountSessions {

	private final CallerStatusReader callerStatusReader;

	private final AccountReader accounts;

	private final SessionRepository sessions;

	EndAccountSessionsService(CallerStatusReader callerStatusReader, AccountReader accounts,
			SessionRepository sessions) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@Override
	public void end(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		if (this.accounts.profile(command.account()).isEmpty()) {
			throw NotFound.of("account");
		}
		command.session()
			.ifPresentOrElse((session) -> this.sessions.end(session, command.account().asSessionHolder()),
					() -> this.sessions.endAll(command.account().asSessionHolder()));
	}

}
