package dev.kartoteka.application.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/**
 * Accounts that were never active and are too old to keep their names from others. They
 * are removed when someone registers one of the names.
 */
final class AbandonedAccounts {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final RegistrationPolicy policy;

	private final Clock clock;

	AbandonedAccounts(AccountReader reader, AccountRepository accounts, AuditTrail audit, RegistrationPolicy policy,
			Clock clock) {
		this.reader = reader;
		this.accounts = accounts;
		this.audit = audit;
		this.policy = policy;
		this.clock = clock;
	}

	/**
	 * Returns a violation for each name that belongs to another account, unless that is
	 * abandoned. Holds no connection.
	 * @param usernameAsPhone the username as a phone number; null if it is not one. The
	 * username is not free if the number is not: log-ins find accounts by both.
	 * @param owner the account that the names are for; empty for a new one
	 */
	List<FieldViolation> takenNames(Identity names, @Nullable PhoneNumber usernameAsPhone, Optional<AccountId> owner) {
		Set<String> taken = new LinkedHashSet<>();
		if (usernameAsPhone != null
				&& !this.reader.takenFieldsOf(Identity.of(null, null, usernameAsPhone), owner, since()).isEmpty()) {
			taken.add("username");
		}
		taken.addAll(this.reader.takenFieldsOf(names, owner, since()));
		return taken.stream()
			.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
			.toList();
	}

	/** Removes the abandoned accounts that have one of the names. */
	void removeHoldersOf(Identity names) {
		remove(this.accounts.findNeverActivated(names, since()));
	}

	private void remove(List<Account> abandoned) {
		for (Account account : abandoned) {
			this.audit.deleted(Actor.OPERATOR, account.snapshot().audited());
			this.accounts.remove(account);
		}
	}

	/**
	 * Returns violations as {@link #takenNames} does, for a new account that has proved
	 * the address. Accounts that wait for their first activation do not keep it.
	 */
	List<FieldViolation> takenNamesBeside(EmailAddress proved, Identity names, @Nullable PhoneNumber usernameAsPhone) {
		boolean free = this.reader.takenFieldsOf(Identity.of(null, proved, null), Optional.empty(), anyTime())
			.isEmpty();
		return takenNames(names, usernameAsPhone, Optional.empty()).stream()
			.filter((taken) -> !free || !proved.canonical().equals(names.names().get(taken.field())))
			.toList();
	}

	/** Removes the accounts that wait for their first activation by that address. */
	void removeWaitingFor(EmailAddress proved) {
		remove(this.accounts.findNeverActivated(Identity.of(null, proved, null), anyTime()));
	}

	/** Accounts are never newer, even if the clocks of replicas differ. */
	private Instant anyTime() {
		return this.clock.instant().plus(Duration.ofDays(1));
	}

	private Instant since() {
		return this.clock.instant().minus(this.policy.namesKeptFor());
	}

}
