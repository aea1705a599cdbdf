package dev.kartoteka.domain.account;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * Driving port: the operator lets accounts move in from another system, with their ids,
 * password hashes and dates. Called once for each batch, in the order in which they are
 * to be preferred: of two who go by the same name, the first one gets it. Repeated calls
 * do no harm.
 */
@DrivingPort
public interface ImportAccounts {

	/**
	 * Lets in whoever can be, and notes it, so that nobody moves in twice.
	 * @return what became of each, in the order of the command
	 */
	List<ImportOutcome> importAll(Command command);

	/**
	 * A batch of those who want to move in.
	 *
	 * @param lastId the greatest id that was seen so far, be it that its owner can't move
	 * in; new accounts get greater ones
	 */
	record Command(List<Candidate> candidates, AccountId lastId) {
	}

	/** An account as the other system knew it. */
	record Candidate(AccountId id, Identity identity, FullName name, PostalAddress address, PasswordHash password,
			boolean active, boolean staff, boolean confirmedEmail, boolean confirmedPhone, Instant createdAt,
			Instant updatedAt) {
	}

}
