package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class DeactivateAccountService implements DeactivateAccount {

	private final AccountStandings standings;

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final Clock clock;

	DeactivateAccountService(AccountStandings standings, AccountRepository accounts, SessionRepository sessions,
			Clock clock) {
		this.standings = standings;
		this.accounts = accounts;
		this.sessions = sessions;
		this.clock = clock;
	}

	@Override
	public void deactivate(Command command) {
		this.standings.of(command.caller()).demandStaff();
		Account account = this.accounts.findForChange(command.account())
			.orElseThrow(() -> new NotFound("There is no such account."));
		if (account.isActive()) {
			account.deactivate(this.clock);
			this.accounts.update(account);
		}
		this.sessions.endAll(command.account().asSessionHolder());
	}

}
