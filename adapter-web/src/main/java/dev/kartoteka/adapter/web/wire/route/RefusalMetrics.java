package dev.kartoteka.adapter.web.wire.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Refusal;

/**
 * Counts refusals by type, such as failed log-ins, throttled callers and stale changes.
 * The number of types is fixed, and so is the number of meters.
 */
final class RefusalMetrics implements MeterBinder {

	private volatile @Nullable MeterRegistry registry;

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registry = registry;
	}

	void count(RuntimeException failure) {
		MeterRegistry current = this.registry;
		if (current != null && failure instanceof Refusal) {
			Counter.builder("kartoteka.refusals")
				.description("What was refused, by the kind of refusal")
				.tag("refusal", failure.getClass().getSimpleName())
				.register(current)
				.increment();
		}
	}

}
