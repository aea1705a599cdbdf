package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ChangeOwnAccountService implements ChangeOwnAccount {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final AccountReader reader;

	private final AbandonedAccounts abandoned;

	private final AddressClaims claims;

	private final CurrentPassword currentPassword;

	private final Outbox outbox;

	private final TextOutbox texts;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeOwnAccountService(CallerStatusReader callerStatusReader, RegistrationPolicy policy,
			AccountRepository accounts, AccountReader reader, PasswordHasher hasher, Outbox outbox, TextOutbox texts,
			Throttle throttle, AuditTrail audit, Clock clock) {
		this.abandoned = new AbandonedAccounts(reader, accounts, audit, policy, clock);
		this.claims = new AddressClaims(accounts, audit, clock);
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.reader = reader;
		this.currentPassword = new CurrentPassword(reader, accounts, throttle, hasher);
		this.outbox = outbox;
		this.texts = texts;
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public AccountRecord change(Command command) {
		CallerStatus callerStatus = this.callerStatusReader.of(command.caller());
		callerStatus.requireActive();
		Draft draft = command.draft().accept();
		Account account = lockedForChange(draft, command);
		Account.Snapshot before = account.snapshot();
		account.change(draft.changes(), this.clock);
		if (!account.identity().equals(before.identity())) {
			this.claims.postponeContestedUsername(account);
		}
		this.accounts.update(account);
		this.audit.updated(Actor.of(command.caller()), before.audited(), account.snapshot().audited());
		if (!Objects.equals(before.identity().email(), account.identity().email())) {
			writeToBothAddresses(before, account.identity().email(), command.language());
		}
		PhoneNumber phone = account.identity().phone();
		if (phone != null && !phone.equals(before.identity().phone())) {
			this.texts.put(TextKind.ACCOUNT_ACTIVATION, phone, MessageBinding.to(account.id()), command.language());
		}
		return AccountRecord.of(account.snapshot()).shownTo(callerStatus);
	}

	private Account lockedForChange(Draft draft, Command command) {
		Account seen = OwnAccount.findUnlocked(command.caller(), this.reader);
		if (seen.isRenamedBy(draft.changes())) {
			requirePermittedNames(draft, seen, command);
			Account account = this.currentPassword.locked(seen, command.caller());
			this.abandoned.removeHoldersOf(account.renamedBy(draft.changes()));
			return account;
		}
		Account account = OwnAccount.of(command.caller(), this.accounts);
		if (account.isRenamedBy(draft.changes())) {
			throw passwordRequired();
		}
		return account;
	}

	/** Slow; holds no lock and no connection. */
	private void requirePermittedNames(Draft draft, Account seen, Command command) {
		this.throttle.countFrom(command.address(), Attempt.REGISTER);
		if (draft.currentPassword() == null) {
			throw passwordRequired();
		}
		this.currentPassword.require(draft.currentPassword(), command.caller(), command.address());
		Identity renamed = seen.renamedBy(draft.changes());
		requireUnusedNames(renamed, draft.usernameAsPhone(), seen.id());
		EmailAddress email = renamed.email();
		if (email != null && !email.equals(seen.identity().email())) {
			this.throttle.countOn(LogInSubject.of(seen.id()), command.address(), Attempt.REQUEST_LETTER);
			this.throttle.countOn(email.mailbox(), command.address(), Attempt.REQUEST_LETTER);
		}
		PhoneNumber phone = renamed.phone();
		if (phone != null && !phone.equals(seen.identity().phone())) {
			this.throttle.countOn(LogInSubject.of(seen.id()), command.address(), Attempt.REQUEST_TEXT);
			this.throttle.countOn(phone.e164(), command.address(), Attempt.REQUEST_TEXT);
		}
	}

	private void requireUnusedNames(Identity renamed, @Nullable PhoneNumber usernameAsPhone, AccountId owner) {
		List<FieldViolation> taken = this.abandoned.takenNames(renamed, usernameAsPhone, Optional.of(owner));
		if (!taken.isEmpty()) {
			throw new InvalidInput(taken);
		}
	}

	private void writeToBothAddresses(Account.Snapshot before, @Nullable EmailAddress current, Language language) {
		EmailAddress former = before.identity().email();
		if (former != null && before.confirmedEmail()) {
			this.outbox.put(EmailKind.EMAIL_CHANGED, former, MessageBinding.to(before.id()), language);
		}
		if (current != null) {
			this.outbox.put(EmailKind.ACTIVATION, current, MessageBinding.to(before.id()), language);
		}
	}

	private static InvalidInput passwordRequired() {
		return InvalidInput.of("current_password", new Violation.Required());
	}

}
