package dev.kartoteka.adapter.persistence.throttle;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.throttle.AttemptRegister;

import org.springframework.stereotype.Component;

/** Removes what {@link AttemptCounts} has left behind. */
@Component
class SqlAttemptRegister implements AttemptRegister {

	private static final String COUNTS = removal("attempt_count", "forgotten_at");

	private static final String ADDRESSES = removal("familiar_address", "until");

	private final AutocommitQueries queries;

	SqlAttemptRegister(AutocommitQueries queries) {
		this.queries = queries;
	}

	private static String removal(String table, String end) {
		return "with stale as materialized (select key from " + table + " where " + end
				+ " < now() limit ? for update skip locked) delete from " + table
				+ " t using stale where t.key = stale.key";
	}

	@Override
	public boolean removeExpired(int most) {
		int counts = this.queries.change(COUNTS, most);
		int addresses = this.queries.change(ADDRESSES, most);
		return counts == most || addresses == most;
	}

}
