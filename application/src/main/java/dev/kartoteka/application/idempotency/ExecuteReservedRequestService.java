package dev.kartoteka.application.idempotency;

import java.time.Duration;
import java.util.function.Supplier;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.idempotency.ExecuteReservedRequest;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;

/**
 * The work is another use case, which joins the transaction of this one: its changes and
 * its response are committed together.
 */
@UseCase
class ExecuteReservedRequestService implements ExecuteReservedRequest {

	static final Duration KEPT = Duration.ofHours(24);

	private final IdempotencyStore responses;

	ExecuteReservedRequestService(IdempotencyStore responses) {
		this.responses = responses;
	}

	@Override
	public StoredResponse execute(String key, Reservation.Granted reservation, Supplier<StoredResponse> work) {
		StoredResponse response = work.get();
		this.responses.put(key, reservation, response, KEPT);
		return response;
	}

}
