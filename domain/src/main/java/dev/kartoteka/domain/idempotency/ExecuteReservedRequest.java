package dev.kartoteka.domain.idempotency;

import java.util.function.Supplier;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: executes the work behind a reserved key. It is a use case of its own,
 * since the transaction ends with it: {@link ExecuteIdempotently} frees the key
 * afterwards, and needs a connection for that.
 */
@DrivingPort
public interface ExecuteReservedRequest {

	/**
	 * Executes the work and stores its response, in one transaction.
	 * @param key the digest of the key and its owner
	 * @throws RequestInProgress if the reservation has ended and another request has
	 * reserved the key
	 */
	StoredResponse execute(String key, Reservation.Granted reservation, Supplier<StoredResponse> work);

}
