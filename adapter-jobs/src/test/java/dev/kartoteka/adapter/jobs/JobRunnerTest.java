package dev.kartoteka.adapter.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class JobRunnerTest {

	private static final Duration MOMENT = Duration.ofMillis(5);

	private static final Duration EVER = Duration.ofDays(1);

	private final List<String> told = new CopyOnWriteArrayList<>();

	private JobRunner runner = runnerOf();

	@AfterEach
	void stop() {
		this.runner.stop();
	}

	@Test
	void runsBatchesAgainAndAgain() throws Exception {
		CountDownLatch batches = new CountDownLatch(5);
		start(job("again", MOMENT, () -> {
			batches.countDown();
			return false;
		}));

		assertThat(batches.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void goesOnAtOnceWhileThereIsMoreToDo() throws Exception {
		AtomicInteger batches = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(1);
		start(job("busy", Duration.ofMillis(100), () -> {
			int batch = batches.incrementAndGet();
			if (batch == 1000) {
				done.countDown();
			}
			return batch < 1000;
		}));

		// With pauses it would take more than a minute.
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void keepsAJobThatStandsStillFromHoldingUpTheOthers() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch batches = new CountDownLatch(5);
		start(job("stands-still", MOMENT, () -> awaited(release)), job("goes-on", MOMENT, () -> {
			batches.countDown();
			return false;
		}));

		assertThat(batches.await(20, TimeUnit.SECONDS)).isTrue();
		release.countDown();
	}

	@Test
	void survivesFailuresOfAnyKindAndTellsThemWithoutATrace(CapturedOutput output) throws Exception {
		AtomicInteger batches = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(1);
		start(job("failing", MOMENT, () -> switch (batches.incrementAndGet()) {
			case 1 -> throw new IllegalStateException("the database\nis away");
			case 2 -> throw new StackOverflowError();
			case 3 -> false;
			default -> {
				done.countDown();
				yield false;
			}
		}));

		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.told).containsExactly("failing (java.lang.IllegalStateException)",
				"failing (java.lang.StackOverflowError)", "restored");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void pausesLongerFromFailureToFailure() throws Exception {
		List<Long> begins = new CopyOnWriteArrayList<>();
		CountDownLatch eight = new CountDownLatch(8);
		start(job("failing", MOMENT, () -> {
			begins.add(System.nanoTime());
			eight.countDown();
			throw new IllegalStateException("the database is away");
		}));
		assertThat(eight.await(20, TimeUnit.SECONDS)).isTrue();

		// After the seventh failure it is between 320 and 960 ms.
		assertThat(Duration.ofNanos(begins.get(7) - begins.get(6))).isGreaterThanOrEqualTo(Duration.ofMillis(320));
	}

	@Test
	void finishesTheBatchUnderWayBeforeItStops() throws Exception {
		CountDownLatch sending = new CountDownLatch(1);
		CountDownLatch sent = new CountDownLatch(1);
		AtomicBoolean finished = new AtomicBoolean();
		start(job("emails", MOMENT, () -> {
			sending.countDown();
			finished.set(awaited(sent));
			return true;
		}));
		assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();

		CountDownLatch stopped = new CountDownLatch(1);
		this.runner.stop(stopped::countDown);

		assertThat(stopped.await(200, TimeUnit.MILLISECONDS)).isFalse();
		sent.countDown();
		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(finished).isTrue();
	}

	@Test
	void stopsAllJobsAtOnceAndNotOneAfterTheOther() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		AtomicInteger batchesOfOther = new AtomicInteger();
		start(job("stands-still", MOMENT, () -> {
			begun.countDown();
			return awaited(release);
		}), job("other", MOMENT, () -> {
			batchesOfOther.incrementAndGet();
			return false;
		}));
		assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

		CountDownLatch stopped = new CountDownLatch(1);
		this.runner.stop(stopped::countDown);
		int untilThen = batchesOfOther.get();
		Thread.sleep(200);

		assertThat(batchesOfOther).as("after the batch under way").hasValueLessThanOrEqualTo(untilThen + 1);
		release.countDown();
		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void runsALastBatchOfAJobThatKeepsSomethingInMemory() {
		AtomicInteger batches = new AtomicInteger();
		start(new Job("memory", EVER, Job.AtStop.RUN_LAST_BATCH, () -> batches.incrementAndGet() < 0));

		this.runner.stop();

		assertThat(batches).hasValue(1);
	}

	@Test
	void doesNotSitOutAPauseToStop() throws Exception {
		start(job("idle", EVER, () -> false));
		CountDownLatch stopped = new CountDownLatch(1);

		this.runner.stop(stopped::countDown);

		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.runner.isRunning()).isFalse();
	}

	@Test
	void beginsNoBatchOnceItHasStopped() throws Exception {
		AtomicInteger batches = new AtomicInteger();
		start(job("busy", MOMENT, () -> batches.incrementAndGet() > 0));
		this.runner.stop();
		int untilThen = batches.get();
		Thread.sleep(50);

		assertThat(batches).hasValue(untilThen);
	}

	@Test
	void tellsNothingOfWhatFailsWhileItStops(CapturedOutput output) throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch gone = new CountDownLatch(1);
		start(job("cut-off", MOMENT, () -> {
			begun.countDown();
			awaited(gone);
			throw new IllegalStateException("the pool is closed");
		}));
		assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
		CountDownLatch stopped = new CountDownLatch(1);
		this.runner.stop(stopped::countDown);
		gone.countDown();

		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.told).isEmpty();
		assertThat(output).doesNotContain("WARN", "ERROR", "the pool is closed");
	}

	@Test
	void startsOnceAndAgainAfterItHasStopped() throws Exception {
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger mostAtOnce = new AtomicInteger();
		CountDownLatch batches = new CountDownLatch(200);
		start(job("counting", MOMENT, () -> {
			mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
			atOnce.decrementAndGet();
			batches.countDown();
			return true;
		}));
		this.runner.start();
		this.runner.stop();
		this.runner.start();

		assertThat(batches.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(mostAtOnce).hasValue(1);
	}

	@Test
	void stopsTogetherWithTheRequestsUnderWay() {
		// The phase in which Boot's web server finishes its requests.
		assertThat(this.runner.getPhase()).isEqualTo(Integer.MAX_VALUE - 1024);
	}

	@Test
	void refusesAnIntervalThatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> job("idle", Duration.ofNanos(1), () -> false))
			.withMessage("The interval of the job idle is less than a millisecond");
	}

	private void start(Job... jobs) {
		this.runner = runnerOf(jobs);
		this.runner.start();
	}

	private JobRunner runnerOf(Job... jobs) {
		return new JobRunner(List.of(jobs), new JobMetrics(List.of(jobs), Clock.systemUTC()),
				new FailingJobs(new ToldFaults(this.told)));
	}

	private static Job job(String name, Duration interval, Job.Batch batch) {
		return new Job(name, interval, Job.AtStop.FINISH_BATCH, batch);
	}

	/** Whether the latch was released before an interrupt. */
	private static boolean awaited(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException _) {
			return false;
		}
	}

}
