package dev.kartoteka.adapter.jobs;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.WaitingMessages;

/**
 * Shows operators how many emails and text messages wait. A job reads the numbers, so
 * that scraping the metrics never waits for the database. A number that is not known is
 * not a number.
 */
final class OutboxMetrics implements MeterBinder {

	private final OutboxQueries outbox;

	private volatile @Nullable WaitingMessages emails;

	private volatile @Nullable WaitingMessages texts;

	OutboxMetrics(OutboxQueries outbox) {
		this.outbox = outbox;
	}

	/** Reads the numbers; until it returns, they are not known. */
	void read() {
		this.emails = null;
		this.texts = null;
		this.emails = this.outbox.waitingEmails();
		this.texts = this.outbox.waitingTexts();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		register("letters", "email", () -> this.emails, registry);
		register("texts", "text message", () -> this.texts, registry);
	}

	private void register(String name, String message, Supplier<@Nullable WaitingMessages> waiting,
			MeterRegistry registry) {
		Gauge.builder("kartoteka." + name + ".waiting", () -> number(waiting.get(), WaitingMessages::count))
			.description("How many " + message + "s wait to be sent")
			.register(registry);
		Gauge
			.builder("kartoteka." + name + ".oldest",
					() -> number(waiting.get(), (known) -> known.ageOfOldest().toSeconds()))
			.description("For how long the oldest " + message + " has waited")
			.baseUnit("seconds")
			.register(registry);
	}

	private static double number(@Nullable WaitingMessages known, ToDoubleFunction<WaitingMessages> number) {
		return (known == null) ? Double.NaN : number.applyAsDouble(known);
	}

}
