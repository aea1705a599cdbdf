package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;

import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/** Enforces the {@link RateLimits} and {@link TextLimits} over all replicas together. */
class SharedThrottle implements Throttle {

	private final AttemptCounts counts;

	private final CountKeys keys;

	private final RateLimits limits;

	private final TextLimits texts;

	SharedThrottle(AttemptCounts counts, CountKeys keys, RateLimits limits, TextLimits texts) {
		this.counts = counts;
		this.keys = keys;
		this.limits = limits;
		this.texts = texts;
	}

	@Override
	public void countFrom(String address, Attempt attempt) {
		demandNoWait(this.counts.count(this.keys.ofAddress(address, attempt), this.limits.perAddress(attempt)));
	}

	@Override
	public void countOn(String subject, String address, Attempt attempt) {
		this.texts.perSubject(attempt)
			.or(() -> this.limits.perSubject(attempt))
			.map((limit) -> this.counts.count(this.keys.ofSubjectAtAddress(subject, address, attempt),
					this.keys.ofSubject(subject, attempt), limit))
			.ifPresent(SharedThrottle::demandNoWait);
	}

	@Override
	public void countSentText() {
		demandNoWait(this.counts.count(this.keys.ofSentTexts(), this.texts.total()));
	}

	private static void demandNoWait(Duration wait) {
		if (wait.isPositive()) {
			throw new Throttled(wait);
		}
	}

	@Override
	public void forgive(String subject, String address, Attempt attempt) {
		this.counts.forgive(this.keys.ofSubjectAtAddress(subject, address, attempt), this.limits.familiarFor());
	}

}
