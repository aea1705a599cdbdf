package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/** Counts attempts without end, and refuses none unless a test sets a limit. */
public final class FakeThrottle implements Throttle {

	/** The time to wait that it reports. */
	public static final Duration RETRY_AFTER = Duration.ofSeconds(60);

	private static final String NOBODY = "";

	private final Map<Attempt, Integer> limitsFrom = new HashMap<>();

	private final Map<Attempt, Integer> limitsOn = new HashMap<>();

	private int sentTexts;

	private int textsAllowed = Integer.MAX_VALUE;

	private final Map<Key, Integer> counts = new HashMap<>();

	/** Limits the further attempts from each address. */
	public void allowFromAnAddress(int attempts, Attempt attempt) {
		this.limitsFrom.put(attempt, attempts);
	}

	/** Limits the further attempts from each address on the same subject. */
	public void allowOnASubject(int attempts, Attempt attempt) {
		this.limitsOn.put(attempt, attempts);
	}

	/** Limits the text messages, with those that were sent before. */
	public void allowTexts(int texts) {
		this.textsAllowed = texts;
	}

	/** Returns how many attempts were made from the address. */
	public int countedFrom(String address, Attempt attempt) {
		return counted(new Key(NOBODY, address, attempt));
	}

	/**
	 * Returns how many attempts on the subject from the address count, without those that
	 * were forgiven.
	 */
	public int countedOn(String subject, String address, Attempt attempt) {
		return counted(new Key(subject, address, attempt));
	}

	@Override
	public void countFrom(String address, Attempt attempt) {
		count(new Key(NOBODY, address, attempt), this.limitsFrom);
	}

	@Override
	public void countOn(String subject, String address, Attempt attempt) {
		count(new Key(subject, address, attempt), this.limitsOn);
	}

	@Override
	public void countSentText() {
		if (++this.sentTexts > this.textsAllowed) {
			throw new Throttled(RETRY_AFTER);
		}
	}

	@Override
	public void forgive(String subject, String address, Attempt attempt) {
		this.counts.remove(new Key(subject, address, attempt));
	}

	private void count(Key key, Map<Attempt, Integer> limits) {
		if (this.counts.merge(key, 1, Integer::sum) > limits.getOrDefault(key.attempt(), Integer.MAX_VALUE)) {
			throw new Throttled(RETRY_AFTER);
		}
	}

	private int counted(Key key) {
		return this.counts.getOrDefault(key, 0);
	}

	private record Key(String subject, String address, Attempt attempt) {
	}

}
