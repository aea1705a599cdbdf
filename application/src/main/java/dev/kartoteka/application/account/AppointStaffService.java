package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class AppointStaffService implements AppointStaff {

	private final StaffAct staffAct;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	AppointStaffService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, AuditTrail audit, Clock clock) {
		this.staffAct = new StaffAct(callerStatusReader, reader, accounts, throttle, hasher);
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void appoint(Command command) {
		this.staffAct.require(command.caller(), command.currentPassword(), command.address());
		Account account = this.accounts.findForChange(command.account()).orElseThrow(() -> NotFound.of("account"));
		if (!account.isStaff()) {
			AuditedState before = account.snapshot().audited();
			account.appoint(this.clock);
			this.accounts.update(account);
			this.audit.updated(Actor.of(command.caller()), before, account.snapshot().audited());
		}
	}

}
