package dev.kartoteka.bootstrap.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what does not work: for each subject the first failure at once, with its cause,
 * and further ones at most once a minute. Also logs that a subject works again. Safe for
 * use by several threads.
 */
public final class FaultLog {

	private static final Logger log = LoggerFactory.getLogger(FaultLog.class);

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	/** A full disk still takes small files, so one success proves little. */
	private static final long QUIET = Duration.ofSeconds(10).toNanos();

	private final LongSupplier nanoTime;

	private final Map<String, Fault> faults = new HashMap<>();

	public FaultLog() {
		this(System::nanoTime);
	}

	/** Measures time by the given source of nanoseconds. */
	FaultLog(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Records a failure.
	 * @param subject what does not work, with its article
	 * @param cause contains no personal data
	 */
	public synchronized void failed(String subject, String cause) {
		long now = this.nanoTime.getAsLong();
		Fault fault = this.faults.computeIfAbsent(subject, (_) -> new Fault(now - MINUTE));
		fault.failures++;
		fault.lastFailure = now;
		if (now - fault.lastLine >= MINUTE) {
			log.warn("{} does not work: {}{}", subject, cause,
					(fault.failures > 1) ? " (failures: " + fault.failures + ")" : "");
			fault.lastLine = now;
			fault.failures = 0;
			fault.told = true;
		}
	}

	/** Records a success. It ends a fault if the last failure was ten seconds ago. */
	public synchronized void succeeded(String subject) {
		Fault fault = this.faults.get(subject);
		if (fault != null && this.nanoTime.getAsLong() - fault.lastFailure >= QUIET) {
			end(subject, fault);
		}
	}

	/** Records that the cause of the failures is gone. */
	public synchronized void restored(String subject) {
		Fault fault = this.faults.get(subject);
		if (fault != null) {
			end(subject, fault);
		}
	}

	private static void end(String subject, Fault fault) {
		if (fault.told) {
			log.warn("{} works again", subject);
			fault.told = false;
		}
	}

	private static final class Fault {

		private long lastLine;

		private long lastFailure;

		/** Since the last line. */
		private long failures;

		/** Whether the log says that it does not work. */
		private boolean told;

		private Fault(long lastLine) {
			this.lastLine = lastLine;
		}

	}

}
