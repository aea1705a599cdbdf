package dev.kartoteka.application.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.RemoveNeverActivatedAccounts;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;

@UseCase
class RemoveNeverActivatedAccountsService implements RemoveNeverActivatedAccounts {

	private static final int BATCH_SIZE = 50;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	RemoveNeverActivatedAccountsService(AccountRepository accounts, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public boolean removeOlderThan(Duration age) {
		List<Account> found = this.accounts.findNeverActivated(this.clock.instant().minus(age), BATCH_SIZE);
		for (Account account : found) {
			this.audit.deleted(Actor.OPERATOR, account.snapshot().audited());
			this.accounts.remove(account);
		}
		return found.size() == BATCH_SIZE;
	}

}
