package dev.kartoteka.adapter.persistence.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionUseRegister;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records when sessions were last used. Requests only write to memory; at intervals, all
 * uses are written with one statement. If a replica dies, at most a minute of these
 * display-only times is lost.
 */
@Component
public class SessionUses implements SessionUseRegister {

	private static final Duration PRECISION = Duration.ofMinutes(1);

	/** The most sessions kept between two writes; uses of further ones are dropped. */
	private static final int MOST_NOTES = 100_000;

	/**
	 * Skips sessions that another transaction has locked, so that replicas do not block
	 * each other.
	 */
	private static final String WRITE = """
			with used as (
				select s.id, note.used_at
				from unnest(?::bigint[], ?::timestamptz[]) as note (id, used_at) join session s on s.id = note.id
				order by s.id
				for no key update of s skip locked)
			update session s
			set last_used_at = greatest(s.last_used_at, used.used_at)
			from used
			where s.id = used.id""";

	private final Map<Long, Instant> notes = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	private final Clock clock;

	SessionUses(DataSource dataSource, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * Records that the session is in use.
	 * @param lastUsedAt the time in the database
	 */
	public void note(SessionId session, Instant lastUsedAt) {
		Instant now = this.clock.instant();
		if (lastUsedAt.isBefore(now.minus(PRECISION)) && this.notes.size() < MOST_NOTES) {
			this.notes.put(session.value(), now);
		}
	}

	@Override
	public void write() {
		List<Map.Entry<Long, Instant>> taken = List.copyOf(this.notes.entrySet());
		if (taken.isEmpty()) {
			return;
		}
		taken.forEach((note) -> this.notes.remove(note.getKey(), note.getValue()));
		Long[] ids = taken.stream().map(Map.Entry::getKey).toArray(Long[]::new);
		String[] times = taken.stream().map((note) -> note.getValue().toString()).toArray(String[]::new);
		this.jdbc.sql(WRITE).params(ids, times).update();
	}

}
