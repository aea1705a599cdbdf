package dev.kartoteka.adapter.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Shows operators what the jobs do. Every series is there from the start. */
final class JobMetrics implements MeterBinder {

	private final Map<String, JobStatistics> statistics;

	JobMetrics(List<Job> jobs, Clock clock) {
		this.statistics = jobs.stream()
			.map(Job::name)
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (_) -> new JobStatistics(clock)));
	}

	JobStatistics of(Job job) {
		return Objects.requireNonNull(this.statistics.get(job.name()));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.statistics.forEach((job, statistics) -> {
			FunctionTimer
				.builder("kartoteka.jobs.batches", statistics, JobStatistics::batches, JobStatistics::nanos,
						TimeUnit.NANOSECONDS)
				.description("Batches of jobs that have ended, and how long they took")
				.tag("job", job)
				.register(registry);
			FunctionCounter.builder("kartoteka.jobs.failures", statistics, JobStatistics::failures)
				.description("Batches of jobs that have failed")
				.tag("job", job)
				.register(registry);
			Gauge.builder("kartoteka.jobs.last.success", statistics, JobStatistics::lastSuccess)
				.description("When the last batch ended that did not fail, in seconds since the epoch")
				.baseUnit("seconds")
				.tag("job", job)
				.register(registry);
		});
	}

}
