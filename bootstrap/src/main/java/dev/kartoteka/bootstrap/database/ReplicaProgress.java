package dev.kartoteka.bootstrap.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.bootstrap.database.MonitoredServer.Written;

/**
 * Tells until when a standby has everything, from positions in the write-ahead log. The
 * times are those of the primary, so the clock of the standby may be wrong.
 */
final class ReplicaProgress {

	/** The most samples that wait. Without further ones the lag is overstated. */
	private static final int MOST_SAMPLES = 1000;

	private final Deque<Written> waiting = new ArrayDeque<>();

	private @Nullable Instant completeUntil;

	/** Records where the log of the primary ends. */
	void written(Written sample) {
		if (this.waiting.size() < MOST_SAMPLES) {
			this.waiting.addLast(sample);
		}
	}

	/** Records up to where the standby has replayed the log. */
	void replayed(long position) {
		while (!this.waiting.isEmpty() && this.waiting.getFirst().position() <= position) {
			this.completeUntil = this.waiting.removeFirst().time();
		}
	}

	/**
	 * Returns the moment before which everything that was committed is in the standby;
	 * null if that is unknown.
	 */
	@Nullable Instant completeUntil() {
		return this.completeUntil;
	}

	/** Returns how long the standby has lacked something at most. */
	Duration lag(Instant now) {
		Instant since = this.completeUntil;
		if (since == null) {
			since = this.waiting.isEmpty() ? now : this.waiting.getFirst().time();
		}
		return Duration.between(since, now);
	}

}
