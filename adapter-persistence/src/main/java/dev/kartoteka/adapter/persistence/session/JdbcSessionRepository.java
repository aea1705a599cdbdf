package dev.kartoteka.adapter.persistence.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.CallerWrites;
import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionRepository;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses plain SQL without an entity, since an update changes two columns only. */
@Component
class JdbcSessionRepository implements SessionRepository {

	private final AggregateStore store;

	private final CallerWrites writes;

	private final JdbcClient jdbc;

	JdbcSessionRepository(AggregateStore store, CallerWrites writes, DataSource dataSource) {
		this.store = store;
		this.writes = writes;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public SessionId nextId() {
		return new SessionId(this.store.nextId("session_id_seq"));
	}

	@Override
	public void add(Session session) {
		Session.Snapshot state = session.snapshot();
		this.jdbc
			.sql("insert into session (id, " + HolderColumn.of(state.holder().kind())
					+ ", device, address, created_at, last_used_at, generation, refreshed_at, wrote_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(state.id().value(), state.holder().id(), state.origin().device(), state.origin().address(),
					Utc.of(state.createdAt()), Utc.of(state.lastUsedAt()), state.generation(),
					Utc.of(state.refreshedAt()))
			.param(Utc.ofNullable(this.writes.ofNewSession(state.createdAt())))
			.update();
	}

	@Override
	public Optional<Session> findForChange(SessionId id, SessionHolder holder) {
		return this.jdbc
			.sql("select device, address, created_at, last_used_at, generation, refreshed_at from session where "
					+ HolderColumn.of(holder.kind()) + " = ? and id = ? for no key update")
			.params(holder.id(), id.value())
			.query((row, _) -> Session
				.restore(new Session.Snapshot(id, holder, new Origin(row.getString(1), row.getString(2)),
						instant(row, 3), instant(row, 4), row.getInt(5), instant(row, 6))))
			.optional();
	}

	@Override
	public void update(Session session) {
		Session.Snapshot state = session.snapshot();
		this.jdbc.sql("update session set generation = ?, refreshed_at = ? where id = ?")
			.params(state.generation(), Utc.of(state.refreshedAt()), state.id().value())
			.update();
	}

	@Override
	public void end(SessionId id, SessionHolder holder) {
		this.jdbc.sql(deleteOf(holder) + " and id = ?").params(holder.id(), id.value()).update();
	}

	@Override
	public void endAll(SessionHolder holder) {
		this.jdbc.sql(deleteOf(holder)).param(holder.id()).update();
	}

	@Override
	public void endAllBut(SessionId kept, SessionHolder holder) {
		this.jdbc.sql(deleteOf(holder) + " and id <> ?").params(holder.id(), kept.value()).update();
	}

	@Override
	public int endUnrefreshed(SessionHolder.Kind kind, Duration age, int most) {
		return this.jdbc
			.sql("with stale as materialized (select id from session where " + HolderColumn.of(kind)
					+ " is not null and refreshed_at < now() - ? * interval '1 microsecond'"
					+ " limit ? for update skip locked)" + " delete from session s using stale where s.id = stale.id")
			.params(Micros.of(age), most)
			.update();
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static String deleteOf(SessionHolder holder) {
		return "delete from session where " + HolderColumn.of(holder.kind()) + " = ?";
	}

}
