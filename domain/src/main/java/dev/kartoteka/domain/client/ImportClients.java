package dev.kartoteka.domain.client;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * Driving port: the operator imports clients from another system, with their ids,
 * password hashes and dates. Called once per batch. Of two clients with the same phone,
 * the first one gets it. Repeating a call is safe.
 */
@DrivingPort
public interface ImportClients {

	/**
	 * Imports the clients that can be imported, and records which ones were, so that none
	 * is imported twice.
	 * @return the outcome for each one, in the order of the command
	 */
	List<ImportOutcome> importAll(Command command);

	/**
	 * A batch of clients to import.
	 *
	 * @param lastId the greatest id seen so far, even of a client that cannot be
	 * imported; new clients get greater ids
	 */
	record Command(List<Candidate> candidates, ClientId lastId) {
	}

	/** A client as the other system stored it. */
	record Candidate(ClientId id, FullName name, PhoneNumber phone, PostalAddress address, PasswordHash password,
			boolean confirmedPhone, Instant createdAt, Instant updatedAt) {
	}

}
