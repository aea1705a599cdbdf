package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * The work that waits for the {@link HashingQueue}, in lines that take turns, so that
 * nobody's work delays that of all others. Every second turn belongs to log-ins; the
 * other lines share the rest. Log-ins have places of their own. An account or a client
 * takes at most half of the places that all of them share. Background work, of which
 * there is little at a time, always finds a place.
 */
final class HashingLines {

	static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final int places;

	private final Queue<Runnable> logIns = new ArrayDeque<>();

	/** The lines in the order of their turns; none is empty. */
	private final Map<HashingLine, Queue<Runnable>> others = new LinkedHashMap<>();

	private boolean logInsHadTheLastTurn;

	/**
	 * Creates empty lines.
	 * @param places how many log-ins may wait, and how many requests of accounts and
	 * clients
	 */
	HashingLines(int places) {
		this.places = places;
	}

	/**
	 * Adds work at the end of the line.
	 * @throws Throttled if the account or client of the line has too much work waiting
	 * @throws Unavailable if all places are taken
	 */
	synchronized void add(HashingLine line, Runnable work) {
		switch (line) {
			case HashingLine.LogIns _ -> requirePlace(this.logIns.size());
			case HashingLine.OfAccount _, HashingLine.OfClient _ -> {
				requireShare(line);
				requirePlace(waitingInOthers());
			}
			case HashingLine.Background _ -> {
			}
		}
		lineOf(line).add(work);
	}

	private void requireShare(HashingLine line) {
		Queue<Runnable> waiting = this.others.get(line);
		if (waiting != null && waiting.size() >= (this.places + 1) / 2) {
			throw new Throttled(RETRY_AFTER);
		}
	}

	private void requirePlace(int taken) {
		if (taken >= this.places) {
			throw new Unavailable("Too many passwords are waiting to be checked.", RETRY_AFTER);
		}
	}

	private Queue<Runnable> lineOf(HashingLine line) {
		return (line instanceof HashingLine.LogIns) ? this.logIns
				: this.others.computeIfAbsent(line, (_) -> new ArrayDeque<>());
	}

	/** Removes and returns the work whose turn it is; null if none waits. */
	synchronized @Nullable Runnable next() {
		boolean logInsAreNext = !this.logIns.isEmpty() && (!this.logInsHadTheLastTurn || this.others.isEmpty());
		this.logInsHadTheLastTurn = logInsAreNext;
		return logInsAreNext ? this.logIns.poll() : nextOfOthers();
	}

	private @Nullable Runnable nextOfOthers() {
		Iterator<Map.Entry<HashingLine, Queue<Runnable>>> lines = this.others.entrySet().iterator();
		if (!lines.hasNext()) {
			return null;
		}
		Map.Entry<HashingLine, Queue<Runnable>> first = lines.next();
		HashingLine line = first.getKey();
		Queue<Runnable> waiting = first.getValue();
		Runnable work = waiting.poll();
		lines.remove();
		if (!waiting.isEmpty()) {
			this.others.put(line, waiting);
		}
		return work;
	}

	/** Frees the place of work that is no longer waited for. */
	synchronized void remove(HashingLine line, Runnable work) {
		Queue<Runnable> waiting = lineOf(line);
		waiting.remove(work);
		if (waiting.isEmpty()) {
			this.others.remove(line);
		}
	}

	/** Returns how much work waits. */
	synchronized int size() {
		return this.logIns.size() + waitingInOthers();
	}

	private int waitingInOthers() {
		return this.others.values().stream().mapToInt(Queue::size).sum();
	}

}
