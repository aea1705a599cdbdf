package dev.kartoteka.adapter.persistence.message;

import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/**
 * Tells how many letters wait, and for how long the oldest has. Looks now and then rather
 * than when it is asked, so that whoever asks never waits for the database; what is not
 * known is told as no number.
 */
@Component
class OutboxWatch extends RepeatedWork implements MeterBinder {

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private static final String WAITING = """
			select count(*), coalesce(extract(epoch from now() - min(created_at))::bigint, 0) from letter""";

	private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);

	private final AutocommitQueries queries;

	private volatile Waiting waiting = UNKNOWN;

	OutboxWatch(AutocommitQueries queries) {
		super("Counting letters", PAUSE);
		this.queries = queries;
	}

	@Override
	protected void work() {
		this.waiting = UNKNOWN;
		this.waiting = this.queries.one(WAITING, (row) -> new Waiting(row.number(), row.number()));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("kartoteka.letters.waiting", this, (watch) -> watch.waiting.emails())
			.description("Letters that wait to be sent")
			.register(registry);
		Gauge.builder("kartoteka.letters.oldest", this, (watch) -> watch.waiting.secondsOfOldest())
			.description("For how long the oldest letter has waited")
			.baseUnit("seconds")
			.register(registry);
	}

	private record Waiting(double emails, double secondsOfOldest) {
	}

}
