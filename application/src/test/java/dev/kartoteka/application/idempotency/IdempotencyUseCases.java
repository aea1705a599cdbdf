package dev.kartoteka.application.idempotency;

import java.util.function.UnaryOperator;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.ExecuteReservedRequest;
import dev.kartoteka.domain.idempotency.IdempotencyStore;

/** The use cases of idempotent requests, on the given fakes. */
public final class IdempotencyUseCases {

	private IdempotencyUseCases() {
	}

	/**
	 * Creates the use case.
	 * @param transactions runs the work and its response in one transaction
	 */
	public static ExecuteIdempotently execute(Fakes fakes, UnaryOperator<ExecuteReservedRequest> transactions) {
		IdempotencyStore store = fakes.ports().idempotencyStore();
		return new ExecuteIdempotentlyService(store, (parts) -> String.join(" ", parts),
				transactions.apply(new ExecuteReservedRequestService(store)));
	}

}
