package dev.kartoteka.bootstrap.fault;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FaultLogTest {

	private static final String SUBJECT = "The store";

	private long now = Long.MAX_VALUE - 1000;

	private final FaultLog faults = new FaultLog(() -> this.now);

	@Test
	void tellsTheFirstFailureAtOnceAndFurtherOnesOnceAMinute(CapturedOutput output) {
		for (int second = 0; second <= 120; second++) {
			this.faults.failed(SUBJECT, "disk full");
			this.now += Duration.ofSeconds(1).toNanos();
		}
		assertThat(lines(output)).containsExactly("The store does not work: disk full",
				"The store does not work: disk full (failures: 60)",
				"The store does not work: disk full (failures: 60)");
	}

	@Test
	void tellsEachSubject(CapturedOutput output) {
		this.faults.failed(SUBJECT, "disk full");
		this.faults.failed("The database", "gone");
		assertThat(lines(output)).containsExactly("The store does not work: disk full",
				"The database does not work: gone");
	}

	@Test
	void tellsThatTheSubjectWorksAgainOnceAndNotBetweenFailures(CapturedOutput output) {
		this.faults.succeeded(SUBJECT);
		for (int second = 0; second < 20; second++) {
			this.faults.failed(SUBJECT, "disk full");
			this.faults.succeeded(SUBJECT);
			this.now += Duration.ofSeconds(1).toNanos();
		}
		this.now += Duration.ofSeconds(9).toNanos();
		this.faults.succeeded(SUBJECT);
		this.faults.succeeded(SUBJECT);
		assertThat(lines(output)).containsExactly("The store does not work: disk full", "The store works again");
	}

	@Test
	void tellsAtOnceThatTheCauseIsGone(CapturedOutput output) {
		for (int i = 0; i < 3; i++) {
			this.faults.failed(SUBJECT, "killed");
			this.faults.restored(SUBJECT);
		}
		assertThat(lines(output)).containsExactly("The store does not work: killed", "The store works again");
	}

	private static String[] lines(CapturedOutput output) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains("FaultLog"))
			.map((line) -> line.replaceFirst(".*FaultLog\\W+", ""))
			.toArray(String[]::new);
	}

}
