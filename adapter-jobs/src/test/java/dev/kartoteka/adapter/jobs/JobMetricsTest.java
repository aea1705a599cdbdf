package dev.kartoteka.adapter.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobMetricsTest {

	private static final int START_SECOND = 1_800_000_000;

	private static final Instant START = Instant.ofEpochSecond(START_SECOND);

	private final Job job = new Job("emails", Duration.ofSeconds(3), Job.AtStop.FINISH_BATCH, () -> false);

	private final JobMetrics metrics = new JobMetrics(List.of(this.job), Clock.fixed(START, ZoneOffset.UTC));

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void everySeriesIsThereFromTheStart() {
		this.metrics.bindTo(this.registry);

		assertThat(this.registry.get("kartoteka.jobs.batches").tag("job", "emails").functionTimer().count()).isZero();
		assertThat(this.registry.get("kartoteka.jobs.failures").tag("job", "emails").functionCounter().count())
			.isZero();
		assertThat(this.registry.get("kartoteka.jobs.last.success").tag("job", "emails").gauge().value())
			.as("the start, until there is a success")
			.isEqualTo(START_SECOND);
	}

	@Test
	void countsBatchesAndFailuresAndTheirDuration() {
		this.metrics.bindTo(this.registry);
		this.metrics.of(this.job).succeeded(Duration.ofSeconds(2));
		this.metrics.of(this.job).failed(Duration.ofSeconds(3));

		assertThat(this.registry.get("kartoteka.jobs.batches").functionTimer().count()).isEqualTo(2);
		assertThat(this.registry.get("kartoteka.jobs.batches").functionTimer().totalTime(TimeUnit.SECONDS))
			.isEqualTo(5);
		assertThat(this.registry.get("kartoteka.jobs.failures").functionCounter().count()).isEqualTo(1);
	}

	@Test
	void tellsWhenTheLastSuccessWas() {
		AtomicReference<Instant> now = new AtomicReference<>(START);
		InstantSource source = now::get;
		JobStatistics statistics = new JobStatistics(source.withZone(ZoneOffset.UTC));
		now.set(START.plusSeconds(10));
		statistics.failed(Duration.ZERO);
		assertThat(statistics.lastSuccess()).isEqualTo(START_SECOND);
		statistics.succeeded(Duration.ZERO);
		assertThat(statistics.lastSuccess()).isEqualTo(START_SECOND + 10);
	}

}
