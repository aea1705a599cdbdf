package dev.kartoteka.adapter.persistence.audit;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/** Removes changes that were kept for long enough. */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class OldAuditEntriesRemover extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	private static final int BATCH_SIZE = 2000;

	/** Leaves out what another replica is just removing. */
	private static final String REMOVE = """
			with old as materialized (
				select organization_id, id
				from change
				where at < now() - ? * interval '1 microsecond'
				limit ?
				for update skip locked)
			delete from change c
			using old
			where c.organization_id = old.organization_id and c.id = old.id""";

	private final AutocommitQueries queries;

	private final Duration retention;

	OldAuditEntriesRemover(AutocommitQueries queries, RetentionProperties properties) {
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
		return this.queries.change(REMOVE, Micros.of(this.retention), BATCH_SIZE);
	}

}
