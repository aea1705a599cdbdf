package dev.kartoteka.adapter.persistence.session;

import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.Aggregates;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionRepository;

/** Without an entity: a session is added and deleted, never loaded and changed. */
@Component
class JdbcSessionRepository implements SessionRepository {

	private final Aggregates aggregates;

	private final JdbcClient jdbc;

	JdbcSessionRepository(Aggregates aggregates, DataSource dataSource) {
		this.aggregates = aggregates;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public SessionId nextId() {
		return new SessionId(this.aggregates.nextId("session_id_seq"));
	}

	@Override
	public void add(Session session) {
		Session.Snapshot state = session.snapshot();
		this.jdbc
			.sql("insert into session (id, " + HolderColumn.of(state.holder().kind())
					+ ", device, address, created_at, last_used_at) values (?, ?, ?, ?, ?, ?)")
			.params(state.id().value(), state.holder().id(), state.origin().device(), state.origin().address(),
					state.createdAt().atOffset(ZoneOffset.UTC), state.lastUsedAt().atOffset(ZoneOffset.UTC))
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

	private static String deleteOf(SessionHolder holder) {
		return "delete from session where " + HolderColumn.of(holder.kind()) + " = ?";
	}

}
