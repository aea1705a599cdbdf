package dev.kartoteka.adapter.web.wire.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Refusal;

/**
 * Counts what the application refuses, by the kind of refusal: log-ins that fail, callers
 * who are throttled, changes that came too late. There are only so many kinds.
 */
final class RefusalCounts implements MeterBinder {

	private volatile @Nullable MeterRegistry registry;

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registry = registry;
	}

	void count(RuntimeException problem) {
		MeterRegistry known = this.registry;
		if (known != null && problem instanceof Refusal) {
			Counter.builder("kartoteka.refusals")
				.description("What was refused, by the kind of refusal")
				.tag("refusal", problem.getClass().getSimpleName())
				.register(known)
				.increment();
		}
	}

}
