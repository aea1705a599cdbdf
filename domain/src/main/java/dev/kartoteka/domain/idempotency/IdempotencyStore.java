package dev.kartoteka.domain.idempotency;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores responses of requests with an {@code Idempotency-Key}. */
@DrivenPort
public interface IdempotencyStore {

	/**
	 * Reserves the key if it is free. Takes effect immediately, independent of the
	 * transaction.
	 * @param key the digest of the key and its owner
	 * @param request the digest of the request
	 * @param lease the time after which the key is free again unless a response is stored
	 */
	Reservation reserve(String key, String request, Duration lease);

	/**
	 * Stores the response, within the transaction of the use case.
	 * @throws RequestInProgress if the lease has ended and another request has reserved
	 * the key
	 */
	void put(String key, Reservation.Granted reservation, StoredResponse response, Duration kept);

	/** Frees the key. Takes effect immediately, independent of the transaction. */
	void release(String key, Reservation.Granted reservation);

	/**
	 * Removes keys that others may reserve again, with their responses, at once and
	 * independently of any transaction. Rows that another replica is removing are left
	 * out.
	 * @param patience how long after its lease a key without a response stays, since its
	 * request may still store one
	 * @return how many were removed
	 */
	int removeExpired(int most, Duration patience);

}
