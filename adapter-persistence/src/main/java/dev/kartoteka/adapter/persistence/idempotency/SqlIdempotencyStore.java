package dev.kartoteka.adapter.persistence.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.idempotency.IdempotencyStore;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.shared.JsonText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SqlIdempotencyStore implements IdempotencyStore {

	private static final String RESERVE = """
			insert into kept_answer as kept (key, request, turn, until)
			values (?, ?, nextval('kept_answer_turn_seq'), now() + ? * interval '1 microsecond')
			on conflict (key) do update
				set request = excluded.request, turn = excluded.turn, until = excluded.until,
					status = null, body = null, location = null
				where kept.until <= now()
			returning turn""";

	private static final String FIND = "select request, status, body, location from kept_answer where key = ?";

	private static final String PUT = """
			update kept_answer
			set status = ?, body = ?, location = ?, until = now() + ? * interval '1 microsecond'
			where key = ? and turn = ?""";

	private static final String RELEASE = "delete from kept_answer where key = ? and turn = ? and status is null";

	private static final String REMOVE_EXPIRED = """
			with old as materialized (
				select key
				from kept_answer
				where until <= now() and (status is not null or until <= now() - ? * interval '1 microsecond')
				limit ?
				for update skip locked)
			delete from kept_answer k
			using old
			where k.key = old.key""";

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	SqlIdempotencyStore(AutocommitQueries queries, DataSource dataSource) {
		this.queries = queries;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Tries again if the key was released between the two statements. */
	@Override
	public Reservation reserve(String key, String request, Duration lease) {
		while (true) {
			Optional<Reservation> granted = this.queries.first(RESERVE, (row) -> new Reservation.Granted(row.number()),
					key, request, Micros.of(lease));
			Optional<Reservation> found = granted.or(() -> this.queries.first(FIND, SqlIdempotencyStore::read, key));
			if (found.isPresent()) {
				return found.get();
			}
		}
	}

	private static Reservation read(Row row) throws SQLException {
		String request = row.text();
		int status = Math.toIntExact(row.number());
		@Nullable String body = row.optionalText();
		@Nullable String location = row.optionalText();
		return (body == null) ? new Reservation.Pending(request)
				: new Reservation.Completed(request, new StoredResponse(status, new JsonText(body), location));
	}

	@Override
	public void put(String key, Reservation.Granted reservation, StoredResponse response, Duration kept) {
		int changed = this.jdbc.sql(PUT)
			.param(response.status())
			.param(response.body().json())
			.param(response.location())
			.param(Micros.of(kept))
			.param(key)
			.param(reservation.turn())
			.update();
		if (changed == 0) {
			throw new RequestInProgress();
		}
	}

	@Override
	public void release(String key, Reservation.Granted reservation) {
		this.queries.change(RELEASE, key, reservation.turn());
	}

	@Override
	public int removeExpired(int most, Duration patience) {
		return this.queries.change(REMOVE_EXPIRED, Micros.of(patience), most);
	}

}
