package dev.kartoteka.adapter.persistence.trail;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/** Removes changes that were kept for long enough. */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class OldChangesRemover extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	private static final int BATCH_SIZE = 2000;

	/**
	 * Looks at the oldest only, by key, so that it costs nothing while there is nothing
	 * to remove; leaves out what another replica is just removing.
	 */
	private static final String REMOVE = """
			with oldest as materialized (select id, at from change order by id limit ? for update skip locked)
			delete from change c
			using oldest
			where c.id = oldest.id and oldest.at < now() - ? * interval '1 microsecond'""";

	private final DetachedQueries queries;

	private final Duration retention;

	OldChangesRemover(DetachedQueries queries, RetentionProperties properties) {
		super("Removing old changes", PAUSE);
		this.queries = queries;
		this.retention = properties.retention();
	}

	@Override
	protected void work() {
		while (removeSome() == BATCH_SIZE) {
			// goes on
		}
	}

	private int removeSome() {
		return this.queries.change(REMOVE, BATCH_SIZE, Micros.of(this.retention));
	}

}
