package dev.kartoteka.adapter.persistence.throttle;

import java.sql.SQLException;
import java.time.Duration;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;

import org.springframework.stereotype.Component;

/**
 * Counts attempts in the database with the generic cell rate algorithm (GCRA). For each
 * key, the table holds one moment: when all of its attempts are forgotten. An attempt
 * moves that moment forward by its weight. It passes if the moment then is at most the
 * span of the limit ahead; otherwise nothing is stored. Each count is one statement on
 * one row, and the wait is known to the microsecond. The clock is the database's.
 * <p>
 * Every statement has its own connection, so that counts stay if the caller's transaction
 * rolls back.
 */
@Component
class AttemptCounts {

	private static final String INSERT = "insert into attempt_count as counted (key, forgotten_at, admitted) ";

	/** The key and the weight of the attempt. */
	private static final String ATTEMPT = "?, now() + ? * interval '1 microsecond', true";

	/** The span of the limit. The clock of "excluded" is the same as that of "now". */
	private static final String ADD_UP = """
			 on conflict (key) do update
			set (forgotten_at, admitted) = (
				select case when fits then postponed else counted.forgotten_at end, fits
				from (select greatest(counted.forgotten_at, now()) + (excluded.forgotten_at - now())) p (postponed),
					lateral (select postponed <= now() + ? * interval '1 microsecond') f (fits))
			returning admitted, (extract(epoch from forgotten_at - now()) * 1000000)::bigint as forgotten_in""";

	private static final String COUNT = INSERT + "values (" + ATTEMPT + ")" + ADD_UP;

	/** An attempt refused for its address does not count for the other addresses. */
	private static final String COUNT_BOTH = "with here as (" + COUNT + "), everywhere as (" + INSERT + "select "
			+ ATTEMPT + " from here where here.admitted"
			+ " and not exists (select from familiar_address where key = ? and until > now())" + ADD_UP + ")"
			+ " select here.admitted, here.forgotten_in,"
			+ " coalesce(everywhere.admitted, true), coalesce(everywhere.forgotten_in, 0)"
			+ " from here left join everywhere on true";

	/** A difference of less than a day is not written, unless the time is over. */
	private static final String FORGIVE = """
			with forgiven as (delete from attempt_count where key = ?)
			insert into familiar_address (key, until)
			values (?, now() + ? * interval '1 microsecond')
			on conflict (key) do update
			set until = excluded.until
			where familiar_address.until < greatest(excluded.until - interval '1 day', now())""";

	private final AutocommitQueries queries;

	AttemptCounts(AutocommitQueries queries) {
		this.queries = queries;
	}

	/**
	 * Counts an attempt.
	 * @return how long it has to wait; zero if it may be made at once
	 */
	Duration count(byte[] key, Limit limit) {
		return this.queries.one(COUNT, (row) -> Outcome.read(row, limit), key, weight(limit), span(limit)).toWait();
	}

	/**
	 * Counts an attempt on a subject from one address, and, unless the subject is
	 * familiar there, from everywhere.
	 * @return how long it has to wait; zero if it may be made at once
	 */
	Duration count(byte[] subjectAtAddress, byte[] subject, RateLimits.OnSubject limits) {
		Limit here = limits.perSubjectAndAddress();
		Limit everywhere = limits.perSubject();
		return this.queries
			.one(COUNT_BOTH, (row) -> Outcome.read(row, here).and(Outcome.read(row, everywhere)), subjectAtAddress,
					weight(here), span(here), subject, weight(everywhere), subjectAtAddress, span(everywhere))
			.toWait();
	}

	/** Forgets what was counted there, where the subject is familiar from now on. */
	void forgive(byte[] subjectAtAddress, Duration familiarFor) {
		this.queries.change(FORGIVE, subjectAtAddress, subjectAtAddress, Micros.of(familiarFor));
	}

	private static long weight(Limit limit) {
		return Micros.of(limit.weight());
	}

	private static long span(Limit limit) {
		return Micros.of(limit.span());
	}

	/**
	 * The result of an attempt.
	 *
	 * @param next how long the next attempt has to wait
	 */
	private record Outcome(boolean active, long next) {

		static Outcome read(Row row, Limit limit) throws SQLException {
			return new Outcome(row.flag(), row.number() + weight(limit) - span(limit));
		}

		/** The next one has to pass both limits. */
		Outcome and(Outcome other) {
			return new Outcome(this.active && other.active, Math.max(this.next, other.next));
		}

		Duration toWait() {
			return this.active ? Duration.ZERO : Micros.duration(Math.max(this.next, 1));
		}

	}

}
