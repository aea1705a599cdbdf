package dev.kartoteka.application.idempotency;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestHasher;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;

/**
 * The work is another use case, which joins the transaction of this one: its changes and
 * its response are committed together. The key is reserved outside of the transaction, so
 * that concurrent requests see it while the work is executed.
 */
@UseCase
class ExecuteIdempotentlyService implements ExecuteIdempotently {

	static final Duration KEPT = Duration.ofHours(24);

	/** Longer than any request takes. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private final IdempotencyStore responses;

	private final RequestHasher hasher;

	ExecuteIdempotentlyService(IdempotencyStore responses, RequestHasher hasher) {
		this.responses = responses;
		this.hasher = hasher;
	}

	@Override
	public Outcome execute(Command command) {
		String key = this.hasher.digest("key", command.caller(), command.route(), command.key());
		String request = this.hasher.digest("request", command.request());
		return switch (this.responses.reserve(key, request, LEASE)) {
			case Reservation.Granted granted -> new Outcome(done(command, key, granted), false);
			case Reservation.Pending(String other) when other.equals(request) -> throw new RequestInProgress();
			case Reservation.Completed(String other, StoredResponse response) when other.equals(request) ->
				new Outcome(response, true);
			default -> throw new KeyReused();
		};
	}

	private StoredResponse done(Command command, String key, Reservation.Granted granted) {
		try {
			StoredResponse response = command.work().get();
			this.responses.put(key, granted, response, KEPT);
			return response;
		}
		catch (RuntimeException | Error failure) {
			this.responses.release(key, granted);
			throw failure;
		}
	}

}
