package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointAsOperator;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class AppointAsOperatorService implements AppointAsOperator {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	AppointAsOperatorService(AccountReader reader, AccountRepository accounts, AuditTrail audit, Clock clock) {
		this.reader = reader;
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void appoint(LoginName name) {
		Account account = this.reader.credentialsOf(name)
			.flatMap((found) -> this.accounts.findForChange(found.account()))
			.orElseThrow(() -> NotFound.of("account"));
		if (account.isActive() && account.isStaff()) {
			return;
		}
		AuditedState before = account.snapshot().audited();
		account.activate(this.clock);
		account.appoint(this.clock);
		this.accounts.update(account);
		this.audit.updated(Actor.OPERATOR, before, account.snapshot().audited());
	}

}
