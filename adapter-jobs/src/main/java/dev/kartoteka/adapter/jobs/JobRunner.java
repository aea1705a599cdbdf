package dev.kartoteka.adapter.jobs;

import java.util.List;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the jobs, each on a thread of its own, while the program runs. A stop ends all of
 * them at once and waits for the batches under way, together with the web server, which
 * finishes its requests in the same phase and the same time.
 */
final class JobRunner implements SmartLifecycle {

	/** The phase in which Spring Boot's web server finishes its requests. */
	static final int PHASE = DEFAULT_PHASE - 1024;

	private final List<Job> jobs;

	private final JobMetrics metrics;

	private final FailingJobs failingJobs;

	private List<JobLoop> loops = List.of();

	JobRunner(List<Job> jobs, JobMetrics metrics, FailingJobs failingJobs) {
		this.jobs = jobs;
		this.metrics = metrics;
		this.failingJobs = failingJobs;
	}

	@Override
	public synchronized void start() {
		if (this.loops.isEmpty()) {
			this.loops = this.jobs.stream()
				.map((job) -> new JobLoop(job, this.metrics.of(job), this.failingJobs))
				.toList();
			this.loops.forEach(JobLoop::start);
		}
	}

	/** Returns when the last batch of every job has ended. */
	@Override
	public void stop() {
		List<JobLoop> stopping = release();
		stopping.forEach(JobLoop::beginStop);
		stopping.forEach(JobLoop::awaitStop);
	}

	/** Does not wait itself, so that the other beans of the phase stop meanwhile. */
	@Override
	public void stop(Runnable callback) {
		List<JobLoop> stopping = release();
		stopping.forEach(JobLoop::beginStop);
		Thread.ofVirtual().name("jobs-stop").start(() -> {
			stopping.forEach(JobLoop::awaitStop);
			callback.run();
		});
	}

	@Override
	public synchronized boolean isRunning() {
		return !this.loops.isEmpty();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private synchronized List<JobLoop> release() {
		List<JobLoop> released = this.loops;
		this.loops = List.of();
		return released;
	}

}
