package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class CloseOwnAccountService implements CloseOwnAccount {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final OtherStaff otherStaff;

	private final CurrentPassword currentPassword;

	private final AuditTrail audit;

	CloseOwnAccountService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, AuditTrail audit) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.currentPassword = new CurrentPassword(reader, accounts, throttle, hasher);
		this.otherStaff = new OtherStaff(accounts);
		this.audit = audit;
	}

	@Override
	public void close(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		Password given = command.currentPassword().accept();
		Account seen = this.currentPassword.require(given, command.caller(), command.address());
		this.accounts.lockStaff();
		Account account = this.currentPassword.locked(seen, command.caller());
		this.otherStaff.requireBeside(account);
		// Before the removal: the audit trail reads the username from the account.
		this.audit.deleted(Actor.of(command.caller()), account.snapshot().audited());
		this.accounts.remove(account);
	}

}
