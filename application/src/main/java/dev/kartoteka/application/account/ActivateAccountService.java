package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ActivateAccountService implements ActivateAccount {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	ActivateAccountService(CallerStatusReader callerStatusReader, AccountRepository accounts, AuditTrail audit,
			Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void activate(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		Account account = this.accounts.findForChange(command.account()).orElseThrow(() -> NotFound.of("account"));
		if (!account.isActive()) {
			AuditedState before = account.snapshot().audited();
			account.activate(this.clock);
			this.accounts.update(account);
			this.audit.updated(Actor.of(command.caller()), before, account.snapshot().audited());
		}
	}

}
