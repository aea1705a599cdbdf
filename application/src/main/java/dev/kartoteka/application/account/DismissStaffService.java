package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class DismissStaffService implements DismissStaff {

	private final StaffAct staffAct;

	private final OtherStaff otherStaff;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	DismissStaffService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, AuditTrail audit, Clock clock) {
		this.staffAct = new StaffAct(callerStatusReader, reader, accounts, throttle, hasher);
		this.otherStaff = new OtherStaff(accounts);
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void dismiss(Command command) {
		this.staffAct.require(command.caller(), command.currentPassword(), command.address());
		Account account = this.otherStaff.requiredBeside(command.account());
		if (account.isStaff()) {
			AuditedState before = account.snapshot().audited();
			account.dismiss(this.clock);
			this.accounts.update(account);
			this.audit.updated(Actor.of(command.caller()), before, account.snapshot().audited());
		}
	}

}
