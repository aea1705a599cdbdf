package dev.kartoteka.adapter.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest {

	private static final String CAUSE = "The database does not answer in time."
			+ " java.net.ConnectException: Connection refused";

	private final Unavailable outage = new Unavailable("The database does not answer in time.", Duration.ofSeconds(5),
			new IllegalStateException(new ConnectException("Connection refused")));

	private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);

	private final FailureLog log = new FailureLog(this.now::get);

	@Test
	void logsTheFirstFailureAtOnceAndOneLineAMinuteAfterIt(CapturedOutput output) {
		for (int second = 0; second < 121; second++) {
			this.log.failed("emails", this.outage);
			this.log.failed("image-sweep", this.outage);
			this.now.addAndGet(TimeUnit.SECONDS.toNanos(1));
		}

		assertThat(output.getAll().lines().filter((line) -> line.contains("WARN")))
			.extracting((line) -> line.substring(line.indexOf("Jobs")))
			.containsExactly("Jobs failed and are tried again: emails (" + CAUSE + ")",
					"Jobs failed and are tried again: emails, image-sweep (" + CAUSE + ")",
					"Jobs failed and are tried again: emails, image-sweep (" + CAUSE + ")");
	}

	@Test
	void tellsCausesApart(CapturedOutput output) {
		this.log.failed("emails", this.outage);
		this.log.failed("image-sweep", new UncheckedIOException(new IOException("No space left on device")));
		this.now.addAndGet(TimeUnit.MINUTES.toNanos(1));
		this.log.failed("emails", this.outage);

		assertThat(output).contains("Jobs failed and are tried again: emails (" + CAUSE
				+ "), image-sweep (java.io.IOException: No space left on device)");
	}

	@Test
	void quotesNoMessageThatMayHoldPersonalData() {
		assertThat(Cause.of(new IllegalStateException("+79510000001", new IllegalArgumentException("Alice"))))
			.isEqualTo("java.lang.IllegalStateException by java.lang.IllegalArgumentException");
		assertThat(Cause.of(new IllegalStateException("+79510000001"))).isEqualTo("java.lang.IllegalStateException");
	}

	@Test
	void keepsToOneShortLine() {
		String cause = Cause.of(new Unavailable("first\n\tsecond " + "x".repeat(1000), Duration.ofSeconds(1)));

		assertThat(cause).contains("first second").hasSizeLessThan(310);
	}

}
