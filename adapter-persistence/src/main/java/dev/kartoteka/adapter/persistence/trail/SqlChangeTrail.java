package dev.kartoteka.adapter.persistence.trail;

import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.trail.ChangeTrail;
import dev.kartoteka.domain.trail.TracedChange;

/** Writes within the use case's transaction, however much at once. */
@Component
class SqlChangeTrail implements ChangeTrail {

	private static final String RECORD = """
			insert into change (actor_id, actor_username, session_id, organization_id, object, object_id, verb, changes)
			select c.actor_id, (select username from account where id = c.actor_id), c.session_id,
				coalesce(c.organization_id, 0), c.object, c.object_id, c.verb, c.changes
			from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
				with ordinality
				as c (actor_id, session_id, organization_id, object, object_id, verb, changes, number)
			order by c.number""";

	private final JdbcClient jdbc;

	SqlChangeTrail(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void record(List<TracedChange> changes) {
		if (changes.isEmpty()) {
			return;
		}
		this.jdbc.sql(RECORD)
			.params(numbers(changes, SqlChangeTrail::actor), numbers(changes, SqlChangeTrail::session),
					numbers(changes, TracedChange::organization), texts(changes, TracedChange::object),
					numbers(changes, TracedChange::objectId), texts(changes, TracedChange::verb),
					texts(changes, (change) -> change.changes().json()))
			.update();
	}

	private static @Nullable Long actor(TracedChange change) {
		return (change.author().account() != null) ? change.author().account().value() : null;
	}

	private static @Nullable Long session(TracedChange change) {
		return (change.author().session() != null) ? change.author().session().value() : null;
	}

	private static @Nullable Long[] numbers(List<TracedChange> changes, Function<TracedChange, @Nullable Long> number) {
		return changes.stream().map(number).toArray(Long[]::new);
	}

	private static String[] texts(List<TracedChange> changes, Function<TracedChange, String> text) {
		return changes.stream().map(text).toArray(String[]::new);
	}

}
