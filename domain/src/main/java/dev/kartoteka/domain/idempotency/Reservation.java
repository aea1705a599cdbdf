package dev.kartoteka.domain.idempotency;

/** What somebody found who came with a key. */
public sealed interface Reservation {

	/**
	 * Nobody else has the key: the work is his.
	 *
	 * @param turn tells him from others who may have it later
	 */
	record Granted(long turn) implements Reservation {
	}

	/**
	 * The work is being done.
	 *
	 * @param request the digest of the request that is answered
	 */
	record Pending(String request) implements Reservation {
	}

	/**
	 * The work was done.
	 *
	 * @param request the digest of the request that was answered
	 */
	record Completed(String request, StoredResponse response) implements Reservation {
	}

}
