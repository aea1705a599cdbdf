package dev.kartoteka.domain.idempotency;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the answers of requests with keys, waiting to be asked for again. */
@DrivenPort
public interface IdempotencyStore {

	/**
	 * Takes the key if nobody has it, at once and whatever becomes of the transaction.
	 * @param key the digest of the key, and of whose it is
	 * @param request the digest of the request
	 * @param lease after which somebody else may have it, if no answer is put by then
	 */
	Reservation reserve(String key, String request, Duration lease);

	/**
	 * Puts the answer, within the transaction of the use case.
	 * @throws RequestInProgress if the lease has ended and somebody else has the key
	 */
	void put(String key, Reservation.Granted reservation, StoredResponse response, Duration kept);

	/** Gives the key back, at once and whatever becomes of the transaction. */
	void release(String key, Reservation.Granted reservation);

}
