package dev.kartoteka.domain.idempotency;

import java.util.function.Supplier;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: executes a request with an {@code Idempotency-Key} once. */
@DrivingPort
public interface ExecuteIdempotently {

	/**
	 * Executes the work and stores its response for a day, in one transaction; or returns
	 * the response stored before. A failure is not stored; the next request executes the
	 * work again.
	 * @throws KeyReused if the key was used with another request
	 * @throws RequestInProgress if the work is being executed
	 */
	Outcome execute(Command command);

	/**
	 * The work to execute once.
	 *
	 * @param caller the owner of the key; keys of different callers are independent
	 * @param route the route of the request; keys of different routes are independent
	 * @param request the content that distinguishes this request from others with the
	 * same key; only a digest is stored
	 * @param work calls another driving port
	 */
	record Command(String caller, String route, String key, String request, Supplier<StoredResponse> work) {
	}

	/**
	 * The response.
	 *
	 * @param replayed whether the response was stored by an earlier request
	 */
	record Outcome(StoredResponse response, boolean replayed) {
	}

}
