package dev.kartoteka.adapter.jobs;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.shared.Outage;

/**
 * Runs one job on one virtual thread, from a start to the next stop. The first batch is
 * run after a pause. A batch that fails is run again, after pauses that get longer from
 * failure to failure.
 */
final class JobLoop {

	private static final Logger log = LoggerFactory.getLogger(JobLoop.class);

	private static final Duration LONGEST_PAUSE_AFTER_FAILURES = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 20;

	private final Job job;

	private final JobStatistics statistics;

	private final FailingJobs failingJobs;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Thread thread;

	private int failures;

	JobLoop(Job job, JobStatistics statistics, FailingJobs failingJobs) {
		this.job = job;
		this.statistics = statistics;
		this.failingJobs = failingJobs;
		this.thread = Thread.ofVirtual().name("job-" + job.name()).unstarted(this::run);
	}

	void start() {
		this.thread.start();
	}

	/** From now on no batch of new work begins. Does not wait for the one under way. */
	void beginStop() {
		this.stopping.countDown();
	}

	/** Waits until the last batch has ended. */
	void awaitStop() {
		try {
			this.thread.join();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try {
			boolean more = false;
			while (!stopsWithin(more ? Duration.ZERO : pause())) {
				more = runBatch();
			}
			if (this.job.atStop() == Job.AtStop.RUN_LAST_BATCH) {
				runBatch();
			}
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean stopsWithin(Duration pause) throws InterruptedException {
		return this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Random, so that replicas that were started together do not run together. */
	private Duration pause() {
		long interval = this.job.interval().toMillis();
		long longest = Math.max(interval, LONGEST_PAUSE_AFTER_FAILURES.toMillis());
		long average = (interval >= longest) ? interval
				: Math.min(interval << Math.min(this.failures, MOST_DOUBLINGS), longest);
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(average / 2 + 1, average + average / 2 + 2));
	}

	private boolean runBatch() {
		long begin = System.nanoTime();
		try {
			boolean more = this.job.batch().run();
			this.statistics.succeeded(Duration.ofNanos(System.nanoTime() - begin));
			this.failures = 0;
			this.failingJobs.succeeded(this.job.name());
			return more;
		}
		catch (RuntimeException | Error ex) {
			this.statistics.failed(Duration.ofNanos(System.nanoTime() - begin));
			this.failures++;
			report(ex);
			return false;
		}
	}

	/**
	 * While the program stops, what a job needs may be gone already. An outage is
	 * reported where it is found.
	 */
	private void report(Throwable failure) {
		log.debug("The job {} failed", this.job.name(), failure);
		if (this.stopping.getCount() > 0 && !(failure instanceof Outage)) {
			this.failingJobs.failed(this.job.name(), failure);
		}
	}

}
