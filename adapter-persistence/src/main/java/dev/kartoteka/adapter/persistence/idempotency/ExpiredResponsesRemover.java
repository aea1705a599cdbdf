package dev.kartoteka.adapter.persistence.idempotency;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/** Removes answers that nobody can ask for any more. */
@Component
class ExpiredResponsesRemover extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	private static final int BATCH_SIZE = 5000;

	private static final String REMOVE = "with old as materialized (select key from kept_answer where until <= now()"
			+ " limit " + BATCH_SIZE
			+ " for update skip locked) delete from kept_answer k using old where k.key = old.key";

	private final AutocommitQueries queries;

	ExpiredResponsesRemover(AutocommitQueries queries) {
		super("Removing old answers", PAUSE);
		this.queries = queries;
	}

	@Override
	protected void work() {
		int removed;
		do {
			removed = this.queries.change(REMOVE);
		}
		while (removed == BATCH_SIZE);
	}

}
