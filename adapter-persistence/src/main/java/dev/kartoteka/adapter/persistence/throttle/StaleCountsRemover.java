package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/** Removes counts and familiar addresses whose time is over, which then say nothing. */
@Component
class StaleCountsRemover extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private static final int BATCH_SIZE = 5000;

	private static final String COUNTS = removal("attempt_count", "forgotten_at");

	private static final String ADDRESSES = removal("familiar_address", "until");

	private final AutocommitQueries queries;

	StaleCountsRemover(AutocommitQueries queries) {
		super("Removing counts of attempts", PAUSE);
		this.queries = queries;
	}

	/** In portions, and past what others are just counting or removing. */
	private static String removal(String table, String end) {
		return "with stale as materialized (select key from " + table + " where " + end + " < now() limit " + BATCH_SIZE
				+ " for update skip locked) delete from " + table + " t using stale where t.key = stale.key";
	}

	@Override
	protected void work() {
		removeAll(COUNTS);
		removeAll(ADDRESSES);
	}

	private void removeAll(String sql) {
		int removed;
		do {
			removed = this.queries.change(sql);
		}
		while (removed == BATCH_SIZE);
	}

}
