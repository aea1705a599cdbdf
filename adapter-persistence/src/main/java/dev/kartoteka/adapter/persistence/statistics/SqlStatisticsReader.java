package dev.kartoteka.adapter.persistence.statistics;

import java.time.Duration;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.statistics.Statistics;
import dev.kartoteka.domain.statistics.StatisticsReader;

import org.springframework.stereotype.Component;

/**
 * Counts small tables. Of large ones it takes the estimate of PostgreSQL's planner, since
 * counting ten million rows takes seconds. Cards are counted in their directory: a table
 * of which there are several parts has no estimate.
 */
@Component
class SqlStatisticsReader implements StatisticsReader {

	private static final int LARGE = 10_000;

	private static final String ALL = "select " + size("account") + size("organization") + size("client")
			+ size("client_card_directory") + size("place") + """
					running.count, running.waiting, running.age
					from (
						select count(*),
							coalesce(sum(total - created - updated - refused), 0)::bigint as waiting,
							coalesce(extract(epoch from now() - min(created_at))::bigint, 0) as age
						from client_card_import
						where finished_at is null) running""";

	private final AutocommitQueries queries;

	SqlStatisticsReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Statistics current() {
		return this.queries.one(ALL, (row) -> new Statistics(row.number(), row.number(), row.number(), row.number(),
				row.number(), row.number(), row.number(), Duration.ofSeconds(row.number())));
	}

	private static String size(String table) {
		return """
				(select case
					when reltuples < %1$d then (select count(*) from %2$s)
					else reltuples::bigint
				end
				from pg_class where oid = '%2$s'::regclass),
				""".formatted(LARGE, table);
	}

}
