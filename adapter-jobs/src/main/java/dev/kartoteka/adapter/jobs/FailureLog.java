package dev.kartoteka.adapter.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures of jobs, at most one line a minute: during an outage all jobs fail, again
 * and again. The first failure is logged at once; those of the minute after it are logged
 * together with the first failure after that minute.
 */
final class FailureLog {

	private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final LongSupplier nanoTime;

	/** Causes by the names of the jobs. */
	private final Map<String, String> waiting = new TreeMap<>();

	private long nextLine;

	FailureLog() {
		this(System::nanoTime);
	}

	/** Measures time by the given source of nanoseconds. */
	FailureLog(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.nextLine = nanoTime.getAsLong();
	}

	synchronized void failed(String job, Throwable failure) {
		this.waiting.put(job, Cause.of(failure));
		long now = this.nanoTime.getAsLong();
		if (now - this.nextLine >= 0) {
			log.warn("Jobs failed and are tried again: {}", lineOfWaiting());
			this.waiting.clear();
			this.nextLine = now + PAUSE.toNanos();
		}
	}

	private String lineOfWaiting() {
		Map<String, String> jobsByCause = this.waiting.entrySet()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new,
					Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
		return jobsByCause.entrySet()
			.stream()
			.map((cause) -> cause.getValue() + " (" + cause.getKey() + ")")
			.collect(Collectors.joining(", "));
	}

}
