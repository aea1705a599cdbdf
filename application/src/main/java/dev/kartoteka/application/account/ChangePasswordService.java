package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ChangePasswordService implements ChangePassword {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final SessionRepository sessions;

	private final CurrentPassword currentPassword;

	private final NewPasswords newPasswords;

	private final ResetMessages resetMessages;

	private final AuditTrail audit;

	private final Clock clock;

	ChangePasswordService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			SessionRepository sessions, PasswordHasher hasher, CommonPasswords commonPasswords, Outbox outbox,
			TextOutbox texts, Throttle throttle, AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.sessions = sessions;
		this.currentPassword = new CurrentPassword(reader, accounts, throttle, hasher);
		this.newPasswords = new NewPasswords(commonPasswords, hasher);
		this.resetMessages = new ResetMessages(outbox, texts);
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void change(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		Draft draft = command.draft().accept();
		Account seen = this.currentPassword.require(draft.current(), command.caller(), command.address());
		PasswordHash changed = this.newPasswords.hashed("new_password", draft.changed(), seen.identity());
		Account account = this.currentPassword.locked(seen, command.caller());
		account.changePassword(changed, this.clock);
		this.accounts.update(account);
		this.audit.passwordSet(Actor.of(command.caller()), account.snapshot().audited());
		this.resetMessages.discardWaiting(account);
		this.sessions.endAllBut(command.caller().session(), command.caller().account().asSessionHolder());
	}

}
