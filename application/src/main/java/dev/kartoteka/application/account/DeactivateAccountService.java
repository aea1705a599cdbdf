package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.AuditedState;

@UseCase
class DeactivateAccountService implements DeactivateAccount {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final OtherStaff otherStaff;

	private final SessionRepository sessions;

	private final AuditTrail audit;

	private final Clock clock;

	DeactivateAccountService(CallerStatusReader callerStatusReader, AccountRepository accounts,
			SessionRepository sessions, AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.otherStaff = new OtherStaff(accounts);
		this.sessions = sessions;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void deactivate(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		Account account = this.otherStaff.requiredBeside(command.account());
		if (account.isActive()) {
			AuditedState before = account.snapshot().audited();
			account.deactivate(this.clock);
			this.accounts.update(account);
			this.audit.updated(Actor.of(command.caller()), before, account.snapshot().audited());
		}
		this.sessions.endAll(command.account().asSessionHolder());
	}

}
