package dev.kartoteka.domain.idempotency;

/** The result of reserving a key. */
public sealed interface Reservation {

	/**
	 * The key was free and is now reserved.
	 *
	 * @param turn distinguishes this reservation from later ones of the same key
	 */
	record Granted(long turn) implements Reservation {
	}

	/**
	 * The work is being executed.
	 *
	 * @param request the digest of the request that is being executed
	 */
	record Pending(String request) implements Reservation {
	}

	/**
	 * The work was executed.
	 *
	 * @param request the digest of the request that was executed
	 */
	record Completed(String request, StoredResponse response) implements Reservation {
	}

}
