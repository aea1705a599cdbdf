package dev.kartoteka.adapter.persistence.audit;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.AuditedChange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries within the use case's transaction, in batches. */
@Component
class SqlAuditTrail implements AuditTrail {

	private static final String RECORD = """
			insert into change (actor_id, actor_username, session_id, organization_id, object, object_id, verb, changes)
			select c.actor_id, (select username from account where id = c.actor_id), c.session_id,
				coalesce(c.organization_id, 0), c.object, c.object_id, c.verb, c.changes
			from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
				with ordinality
				as c (actor_id, session_id, organization_id, object, object_id, verb, changes, number)
			order by c.number""";

	private static final String ORGANIZATIONS_OF_OLD = """
			select distinct organization_id
			from (select organization_id from change where at < now() - ? * interval '1 microsecond' limit ?) old""";

	/** Of one organization: only so can rows be locked on several machines. */
	private static final String REMOVE = """
			with old as materialized (
				select id
				from change
				where organization_id = ? and at < now() - ? * interval '1 microsecond'
				limit ?
				for update skip locked)
			delete from change c
			using old
			where c.organization_id = ? and c.id = old.id""";

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	SqlAuditTrail(AutocommitQueries queries, DataSource dataSource) {
		this.queries = queries;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void record(List<AuditedChange> changes) {
		if (changes.isEmpty()) {
			return;
		}
		this.jdbc.sql(RECORD)
			.params(numbers(changes, SqlAuditTrail::actor), numbers(changes, SqlAuditTrail::session),
					numbers(changes, AuditedChange::organization),
					texts(changes, (change) -> change.object().wireName()), numbers(changes, AuditedChange::objectId),
					texts(changes, AuditedChange::verb), texts(changes, (change) -> ChangesJson.of(change.fields())))
			.update();
	}

	@Override
	public int removeOlderThan(Duration age, int most) {
		long micros = Micros.of(age);
		int removed = 0;
		for (Long organization : this.queries.list(ORGANIZATIONS_OF_OLD, Row::number, micros, most)) {
			removed += this.queries.change(REMOVE, organization, micros, most - removed, organization);
		}
		return removed;
	}

	private static @Nullable Long actor(AuditedChange change) {
		return (change.actor().account() != null) ? change.actor().account().value() : null;
	}

	private static @Nullable Long session(AuditedChange change) {
		return (change.actor().session() != null) ? change.actor().session().value() : null;
	}

	private static @Nullable Long[] numbers(List<AuditedChange> changes,
			Function<AuditedChange, @Nullable Long> number) {
		return changes.stream().map(number).toArray(Long[]::new);
	}

	private static String[] texts(List<AuditedChange> changes, Function<AuditedChange, String> text) {
		return changes.stream().map(text).toArray(String[]::new);
	}

}
