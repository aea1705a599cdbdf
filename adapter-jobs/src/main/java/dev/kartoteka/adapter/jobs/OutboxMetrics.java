package dev.kartoteka.adapter.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.WaitingEmails;

/**
 * Shows operators how many emails wait. A job reads the numbers, so that scraping the
 * metrics never waits for the database. A number that is not known is not a number.
 */
final class OutboxMetrics implements MeterBinder {

	private final OutboxQueries outbox;

	private volatile @Nullable WaitingEmails waiting;

	OutboxMetrics(OutboxQueries outbox) {
		this.outbox = outbox;
	}

	/** Reads the numbers; until it returns, they are not known. */
	void read() {
		this.waiting = null;
		this.waiting = this.outbox.waitingEmails();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("kartoteka.letters.waiting", this, OutboxMetrics::count)
			.description("Emails that wait to be sent")
			.register(registry);
		Gauge.builder("kartoteka.letters.oldest", this, OutboxMetrics::secondsOfOldest)
			.description("For how long the oldest email has waited")
			.baseUnit("seconds")
			.register(registry);
	}

	private double count() {
		WaitingEmails known = this.waiting;
		return (known == null) ? Double.NaN : known.count();
	}

	private double secondsOfOldest() {
		WaitingEmails known = this.waiting;
		return (known == null) ? Double.NaN : known.ageOfOldest().toSeconds();
	}

}
