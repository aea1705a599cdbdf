package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

@UseCase
class ChangeOwnAccountService implements ChangeOwnAccount {

	private final CallerStatusReader callerStatusReader;

	private final AccountRepository accounts;

	private final AccountReader reader;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeOwnAccountService(CallerStatusReader callerStatusReader, AccountRepository accounts, AccountReader reader,
			Outbox outbox, AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.reader = reader;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public AccountRecord change(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		AccountChanges changes = command.changes().accept();
		Account account = OwnAccount.of(command.caller(), this.accounts);
		EmailAddress formerEmail = account.identity().email();
		AuditedState before = account.snapshot().audited();
		account.change(changes, this.clock);
		requireUnusedNames(account);
		this.accounts.update(account);
		this.audit.updated(Actor.of(command.caller()), before, account.snapshot().audited());
		notifyFormerAddress(formerEmail, account.identity().email(), command.language());
		return AccountRecord.of(account.snapshot());
	}

	private void requireUnusedNames(Account account) {
		List<FieldViolation> taken = this.reader.takenFieldsOf(account.identity(), account.id())
			.stream()
			.filter((field) -> !field.equals("username"))
			.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
			.toList();
		if (!taken.isEmpty()) {
			throw new InvalidInput(taken);
		}
	}

	private void notifyFormerAddress(@Nullable EmailAddress former, @Nullable EmailAddress current, Language language) {
		if (former != null && !Objects.equals(former, current)) {
			this.outbox.put(EmailKind.EMAIL_CHANGED, former, language);
		}
	}

}
