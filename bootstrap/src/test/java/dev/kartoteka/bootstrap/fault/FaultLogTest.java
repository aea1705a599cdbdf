package dev.kartoteka.bootstrap.fault;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FaultLogTest {

	private static final Subject SUBJECT = Subject.IMAGE_STORE;

	private long now = Long.MAX_VALUE - 1000;

	private final FaultLog faults = new FaultLog(() -> this.now);

	@Test
	void tellsTheFirstFailureAtOnceAndFurtherOnesOnceAMinute(CapturedOutput output) {
		for (int second = 0; second <= 120; second++) {
			this.faults.failed(SUBJECT, "disk full");
			this.now += Duration.ofSeconds(1).toNanos();
		}
		assertThat(lines(output)).containsExactly("The image store does not work: disk full",
				"The image store does not work: disk full (failures: 60)",
				"The image store does not work: disk full (failures: 60)");
	}

	@Test
	void tellsEachSubject(CapturedOutput output) {
		this.faults.failed(SUBJECT, "disk full");
		this.faults.failed(Subject.DATABASE, "gone");
		assertThat(lines(output)).containsExactly("The image store does not work: disk full",
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
		assertThat(lines(output)).containsExactly("The image store does not work: disk full",
				"The image store works again");
	}

	@Test
	void tellsAtOnceThatTheCauseIsGone(CapturedOutput output) {
		for (int i = 0; i < 3; i++) {
			this.faults.failed(SUBJECT, "killed");
			this.faults.restored(SUBJECT);
		}
		assertThat(lines(output)).containsExactly("The image store does not work: killed",
				"The image store works again");
	}

	@Test
	void showsInHealthWhatDoesNotWork() {
		assertThat(this.faults.health()).isEqualTo(Health.up().build());
		this.faults.failed(SUBJECT, "disk full");
		assertThat(this.faults.health())
			.isEqualTo(Health.status(FaultLog.DEGRADED).withDetail("image_store", "disk full").build());
		this.faults.restored(SUBJECT);
		assertThat(this.faults.health()).isEqualTo(Health.up().build());
	}

	@Test
	void countsEverySubjectFromTheStart() {
		MeterRegistry registry = new SimpleMeterRegistry();
		this.faults.bindTo(registry);
		assertThat(registry.find("kartoteka.fault.failures").functionCounters()).hasSize(Subject.values().length);
		this.faults.failed(SUBJECT, "disk full");
		this.faults.failed(SUBJECT, "disk full");
		assertThat(registry.get("kartoteka.fault.failures").tag("subject", "image_store").functionCounter().count())
			.isEqualTo(2);
		assertThat(registry.get("kartoteka.fault.current").tag("subject", "image_store").gauge().value()).isEqualTo(1);
		assertThat(registry.get("kartoteka.fault.current").tag("subject", "database").gauge().value()).isZero();
	}

	private static String[] lines(CapturedOutput output) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains("FaultLog"))
			.map((line) -> line.replaceFirst(".*FaultLog\\W+", ""))
			.toArray(String[]::new);
	}

}
