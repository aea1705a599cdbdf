package dev.kartoteka.domain.account;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * Driving port: the operator imports accounts from another system, with their ids,
 * password hashes and dates. Called once per batch. Of two accounts with the same log-in
 * name, the first one gets it. Repeating a call is safe.
 */
@DrivingPort
public interface ImportAccounts {

	/**
	 * Imports the accounts that can be imported, and records which ones were, so that
	 * none is imported twice.
	 * @return the outcome for each one, in the order of the command
	 */
	List<ImportOutcome> importAll(Command command);

	/**
	 * A batch of accounts to import.
	 *
	 * @param lastId the greatest id seen so far, even of an account that cannot be
	 * imported; new accounts get greater ids
	 */
	record Command(List<Candidate> candidates, AccountId lastId) {
	}

	/** An account as the other system stored it. */
	record Candidate(AccountId id, Identity identity, FullName name, PostalAddress address, PasswordHash password,
			boolean active, boolean staff, boolean confirmedEmail, boolean confirmedPhone, Instant createdAt,
			Instant updatedAt) {
	}

}
