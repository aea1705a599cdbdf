package dev.kartoteka.adapter.jobs;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.statistics.Statistics;
import dev.kartoteka.domain.statistics.StatisticsQueries;

/**
 * Shows operators how much there is. A job reads the numbers, so that scraping the
 * metrics never waits for the database. A number that is not known is not a number.
 */
final class BusinessMetrics implements MeterBinder {

	private final StatisticsQueries queries;

	private volatile @Nullable Statistics current;

	BusinessMetrics(StatisticsQueries queries) {
		this.queries = queries;
	}

	/** Reads the numbers; until it returns, they are not known. */
	void read() {
		this.current = null;
		this.current = this.queries.current();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		register("kartoteka.accounts", "Accounts", Statistics::accounts, registry);
		register("kartoteka.organizations", "Organizations", Statistics::organizations, registry);
		register("kartoteka.clients", "Persons of whom organizations keep cards", Statistics::clients, registry);
		register("kartoteka.client.cards", "Client cards", Statistics::clientCards, registry);
		register("kartoteka.places", "Places", Statistics::places, registry);
		register("kartoteka.imports.running", "Imports that have not ended", Statistics::runningImports, registry);
		register("kartoteka.imports.rows.waiting", "Rows that running imports have not reached yet",
				Statistics::waitingRows, registry);
		register("kartoteka.imports.oldest.seconds", "For how long the oldest running import has existed",
				(known) -> known.ageOfOldestImport().toSeconds(), registry);
	}

	private void register(String name, String description, ToDoubleFunction<Statistics> number,
			MeterRegistry registry) {
		Gauge.builder(name, () -> {
			Statistics known = this.current;
			return (known == null) ? Double.NaN : number.applyAsDouble(known);
		}).description(description).register(registry);
	}

}
