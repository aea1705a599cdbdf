package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.CloseAccount;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class CloseAccountService implements CloseAccount {

	private final StaffAct staffAct;

	private final OtherStaff otherStaff;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	CloseAccountService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, AuditTrail audit) {
		this.staffAct = new StaffAct(callerStatusReader, reader, accounts, throttle, hasher);
		this.otherStaff = new OtherStaff(accounts);
		this.accounts = accounts;
		this.audit = audit;
	}

	@Override
	public void close(Command command) {
		this.staffAct.require(command.caller(), command.currentPassword(), command.address());
		Account account = this.otherStaff.requiredBeside(command.account());
		// Before the removal: the audit trail reads the username from the account.
		this.audit.deleted(Actor.of(command.caller()), account.snapshot().audited());
		this.accounts.remove(account);
	}

}
