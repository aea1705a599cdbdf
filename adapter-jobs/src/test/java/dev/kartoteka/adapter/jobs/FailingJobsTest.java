package dev.kartoteka.adapter.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

class FailingJobsTest {

	private static final String CAUSE = "The database does not answer in time."
			+ " java.net.ConnectException: Connection refused";

	private final Unavailable outage = new Unavailable("The database does not answer in time.", Duration.ofSeconds(5),
			new IllegalStateException(new ConnectException("Connection refused")));

	private final List<String> told = new ArrayList<>();

	private final FailingJobs jobs = new FailingJobs(new ToldFaults(this.told));

	@Test
	void tellsAllThatFailAtPresentAndWhenTheLastHasSucceeded() {
		this.jobs.succeeded("texts");
		this.jobs.failed("emails", this.outage);
		this.jobs.failed("unused-images", this.outage);
		this.jobs.succeeded("emails");
		this.jobs.failed("unused-images", this.outage);
		this.jobs.succeeded("unused-images");
		this.jobs.succeeded("unused-images");

		assertThat(this.told).containsExactly("emails (" + CAUSE + ")", "emails, unused-images (" + CAUSE + ")",
				"unused-images (" + CAUSE + ")", "restored");
	}

	@Test
	void tellsCausesApart() {
		this.jobs.failed("emails", this.outage);
		this.jobs.failed("unused-images", new UncheckedIOException(new IOException("No space left on device")));

		assertThat(this.told.getLast())
			.isEqualTo("emails (" + CAUSE + "), unused-images (java.io.IOException: No space left on device)");
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
