package dev.kartoteka.bootstrap.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.shared.Outage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells operators what does not work, in the log, in health and by metrics. The log has
 * the first failure of each subject at once, with its cause, and further ones at most
 * once a minute; it also says that a subject works again. Safe for use by several
 * threads.
 */
public final class FaultLog implements HealthIndicator, MeterBinder {

	/** Does not count as down: the program still serves what needs no such subject. */
	static final Status DEGRADED = new Status("DEGRADED");

	private static final Logger log = LoggerFactory.getLogger(FaultLog.class);

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	/** A full disk still takes small files, so one success proves little. */
	private static final long QUIET = Duration.ofSeconds(10).toNanos();

	private final LongSupplier nanoTime;

	private final Map<Subject, Fault> faults = new EnumMap<>(Subject.class);

	public FaultLog() {
		this(System::nanoTime);
	}

	/** Measures time by the given source of nanoseconds. */
	FaultLog(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		for (Subject subject : Subject.values()) {
			this.faults.put(subject, new Fault(nanoTime.getAsLong() - MINUTE));
		}
	}

	/** Records a failure. */
	public void failed(Outage outage) {
		failed(Subject.of(outage.resource()), String.valueOf(outage.getMessage()));
	}

	/**
	 * Records a failure.
	 * @param cause contains no personal data
	 */
	public synchronized void failed(Subject subject, String cause) {
		long now = this.nanoTime.getAsLong();
		Fault fault = of(subject);
		fault.failures++;
		fault.lastFailure = now;
		fault.cause = cause;
		fault.current = true;
		if (now - fault.lastLine >= MINUTE) {
			long untold = fault.failures - fault.toldFailures;
			log.warn("{} does not work: {}{}", subject, cause, (untold > 1) ? " (failures: " + untold + ")" : "");
			fault.lastLine = now;
			fault.toldFailures = fault.failures;
			fault.told = true;
		}
	}

	/** Records a success. It ends a fault if the last failure was ten seconds ago. */
	public void succeeded(Subject subject) {
		Fault fault = of(subject);
		if (fault.current && this.nanoTime.getAsLong() - fault.lastFailure >= QUIET) {
			restored(subject);
		}
	}

	/** Records that the cause of the failures is gone. */
	public synchronized void restored(Subject subject) {
		Fault fault = of(subject);
		fault.current = false;
		if (fault.told) {
			log.warn("{} works again", subject);
			fault.told = false;
		}
	}

	/** Has a detail for each subject that does not work. */
	@Override
	public synchronized Health health() {
		Map<String, String> causes = new TreeMap<>();
		this.faults.forEach((subject, fault) -> {
			if (fault.current) {
				causes.put(subject.key(), fault.cause);
			}
		});
		return (causes.isEmpty() ? Health.up() : Health.status(DEGRADED)).withDetails(causes).build();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.faults.forEach((subject, fault) -> {
			FunctionCounter.builder("kartoteka.fault.failures", fault, (counted) -> counted.failures)
				.description("How often something that the program depends on has failed")
				.tag("subject", subject.key())
				.register(registry);
			Gauge.builder("kartoteka.fault.current", fault, (counted) -> counted.current ? 1 : 0)
				.description("Whether something that the program depends on does not work")
				.tag("subject", subject.key())
				.register(registry);
		});
	}

	private Fault of(Subject subject) {
		return Objects.requireNonNull(this.faults.get(subject));
	}

	private static final class Fault {

		private long lastLine;

		private volatile long lastFailure;

		private volatile long failures;

		private long toldFailures;

		private String cause = "";

		private volatile boolean current;

		/** Whether the log says that it does not work. */
		private boolean told;

		private Fault(long lastLine) {
			this.lastLine = lastLine;
		}

	}

}
