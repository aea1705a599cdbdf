package dev.kartoteka.application.idempotency;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.ExecuteReservedRequest;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestHasher;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;

/**
 * Runs without a transaction: concurrent requests see the reservation of the key while
 * the work is executed, and no connection is held while the key is freed.
 */
@UseCase(readOnly = true)
class ExecuteIdempotentlyService implements ExecuteIdempotently {

	/**
	 * Longer than a request takes as a rule. If one takes longer and is repeated
	 * meanwhile, the first one fails when it stores its response.
	 */
	static final Duration LEASE = Duration.ofSeconds(10);

	private final IdempotencyStore responses;

	private final RequestHasher hasher;

	private final ExecuteReservedRequest executeReserved;

	ExecuteIdempotentlyService(IdempotencyStore responses, RequestHasher hasher,
			ExecuteReservedRequest executeReserved) {
		this.responses = responses;
		this.hasher = hasher;
		this.executeReserved = executeReserved;
	}

	@Override
	public Outcome execute(Command command) {
		String key = this.hasher.digest("key", command.caller(), command.route(), command.key());
		String request = this.hasher.digest("request", command.request());
		return switch (this.responses.reserve(key, request, LEASE)) {
			case Reservation.Granted granted -> new Outcome(executed(command, key, granted), false);
			case Reservation.Pending(String other) when other.equals(request) -> throw new RequestInProgress();
			case Reservation.Completed(String other, StoredResponse response) when other.equals(request) ->
				new Outcome(response, true);
			default -> throw new KeyReused();
		};
	}

	private StoredResponse executed(Command command, String key, Reservation.Granted granted) {
		try {
			return this.executeReserved.execute(key, granted, command.work());
		}
		catch (RuntimeException | Error failure) {
			release(key, granted, failure);
			throw failure;
		}
	}

	/** If this fails, too, the key is free when the lease ends. */
	private void release(String key, Reservation.Granted granted, Throwable failure) {
		try {
			this.responses.release(key, granted);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

}
