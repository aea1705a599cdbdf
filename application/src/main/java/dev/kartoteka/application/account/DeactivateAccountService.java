package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.TracedState;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class DeactivateAccountService implements DeactivateAccount {

	private final CallerStatusReader accessReader;

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final ChangeTrail trail;

	private final Clock clock;

	DeactivateAccountService(CallerStatusReader accessReader, AccountRepository accounts, SessionRepository sessions,
			ChangeTrail trail, Clock clock) {
		this.accessReader = accessReader;
		this.accounts = accounts;
		this.sessions = sessions;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public void deactivate(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		Account account = this.accounts.findForChange(command.account())
			.orElseThrow(() -> new NotFound("There is no such account."));
		if (account.isActive()) {
			TracedState before = account.snapshot().traced();
			account.deactivate(this.clock);
			this.accounts.update(account);
			this.trail.updated(Author.of(command.caller()), before, account.snapshot().traced());
		}
		this.sessions.endAll(command.account().asSessionHolder());
	}

}
