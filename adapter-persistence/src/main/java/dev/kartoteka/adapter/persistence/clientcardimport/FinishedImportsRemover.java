package dev.kartoteka.adapter.persistence.clientcardimport;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/** Removes imports that have been over for a month, with their errors. */
@Component
class FinishedImportsRemover extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofHours(1);

	private static final String REMOVE = """
			delete from client_card_import
			where id in (
				select id
				from client_card_import
				where finished_at < now() - interval '30 days'
				limit 10
				for update skip locked)""";

	private final AutocommitQueries queries;

	FinishedImportsRemover(AutocommitQueries queries) {
		super("Removing finished imports", PAUSE);
		this.queries = queries;
	}

	@Override
	protected void work() {
		while (this.queries.change(REMOVE) > 0) {
			// More may be left.
		}
	}

}
