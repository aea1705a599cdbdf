package dev.kartoteka.domain.idempotency;

import java.util.function.Supplier;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: a request with a key is done once, however often it comes. */
@DrivingPort
public interface ExecuteIdempotently {

	/**
	 * Does the work and keeps its answer for a day, both or neither; or gives the answer
	 * that is kept. Nothing is kept of work that fails: it is done anew then.
	 * @throws KeyReused if the key came with another request
	 * @throws RequestInProgress if the work is being done at the moment
	 */
	Outcome execute(Command command);

	/**
	 * What is done once.
	 *
	 * @param caller whose key it is; nobody meets the keys of others
	 * @param route where it came: keys of different routes have nothing to do with each
	 * other
	 * @param request what tells this request from others with the same key; not kept, but
	 * for a digest
	 * @param work does it, with another driving port; may be called again after it failed
	 */
	record Command(String caller, String route, String key, String request, Supplier<StoredResponse> work) {
	}

	/**
	 * The answer.
	 *
	 * @param replayed whether the work had been done before
	 */
	record Outcome(StoredResponse response, boolean replayed) {
	}

}
