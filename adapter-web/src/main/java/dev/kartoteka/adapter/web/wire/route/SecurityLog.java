package dev.kartoteka.adapter.web.wire.route;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes security events to the log, one line each. A minute has at most
 * {@value #PER_ADDRESS} lines of one event from one address, and {@value #PER_EVENT} of
 * one event in total. The number of suppressed ones follows with the first event of a
 * later minute.
 */
final class SecurityLog {

	static final int PER_ADDRESS = 10;

	static final int PER_EVENT = 300;

	static final String NAME = "dev.kartoteka.security";

	private static final Logger log = LoggerFactory.getLogger(NAME);

	private final Clock clock;

	private final Map<SecurityEvent, Count> counts = new EnumMap<>(SecurityEvent.class);

	private long minute;

	SecurityLog(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Records an event.
	 * @param details what follows the event and the address; contains no text that people
	 * type
	 */
	void record(SecurityEvent event, String address, String details) {
		if (admits(event, address)) {
			log.info("event={} address={} {}", event.text(), address, details);
		}
	}

	private synchronized boolean admits(SecurityEvent event, String address) {
		long now = this.clock.millis() / 60_000;
		if (now != this.minute) {
			this.minute = now;
			this.counts.forEach(SecurityLog::summarize);
			this.counts.clear();
		}
		return this.counts.computeIfAbsent(event, (_) -> new Count()).admits(address);
	}

	private static void summarize(SecurityEvent event, Count count) {
		if (count.suppressed > 0) {
			log.warn("event={} suppressed={}", event.text(), count.suppressed);
		}
	}

	/** The lines of one event in the current minute. */
	private static final class Count {

		private final Map<String, Integer> byAddress = new HashMap<>();

		private int written;

		private long suppressed;

		boolean admits(String address) {
			if (this.written < PER_EVENT && this.byAddress.merge(address, 1, Integer::sum) <= PER_ADDRESS) {
				this.written++;
				return true;
			}
			this.suppressed++;
			return false;
		}

	}

}
