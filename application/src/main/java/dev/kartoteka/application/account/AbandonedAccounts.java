package dev.kartoteka.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.FieldViolation;
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
	 * @param owner the account that the names are for; empty for a new one
	 */
	List<FieldViolation> takenNames(Identity names, Optional<AccountId> owner) {
		return this.reader.takenFieldsOf(names, owner, since())
			.stream()
			.map((field) -> new FieldViolation(field, new Violation.TakenByAnotherAccount(field)))
			.toList();
	}

	/** Removes the abandoned accounts that have one of the names. */
	void removeHoldersOf(Identity names) {
		for (Account abandoned : this.accounts.findNeverActivated(names, since())) {
			this.audit.deleted(Actor.OPERATOR, abandoned.snapshot().audited());
			this.accounts.remove(abandoned);
		}
	}

	private Instant since() {
		return this.clock.instant().minus(this.policy.namesKeptFor());
	}

}
