package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(30)
class HashingQueueTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch released = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.released.countDown();
		this.callers.shutdownNow();
	}

	@Test
	void limitsTheWorkInParallel() throws Exception {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		try (HashingQueue queue = new HashingQueue(2, 50, LONG)) {
			List<Future<Integer>> results = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				results.add(this.callers.submit(() -> queue.result(() -> {
					most.accumulateAndGet(running.incrementAndGet(), Math::max);
					Thread.sleep(5);
					return running.decrementAndGet();
				})));
			}
			for (Future<Integer> result : results) {
				result.get();
			}
		}
		assertThat(most).hasValue(2);
	}

	@Test
	void refusesWorkWhenTheQueueIsFull() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, LONG)) {
			occupy(queue);
			Future<String> waiting = this.callers.submit(() -> queue.result(() -> "done"));
			waitUntilFull(queue);

			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(() -> "never"))
				.satisfies((refusal) -> assertThat(refusal.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));

			this.released.countDown();
			assertThat(waiting.get()).isEqualTo("done");
		}
	}

	@Test
	void refusesWorkThatTakesTooLongAndFreesItsPlace() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, Duration.ofMillis(100))) {
			occupy(queue);
			AtomicInteger done = new AtomicInteger();

			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(done::incrementAndGet))
					.withMessageContaining("too long");
			}

			this.released.countDown();
			assertThat(queue.result(() -> "done")).isEqualTo("done");
			assertThat(done).hasValue(0);
		}
	}

	@Test
	void leavesProcessorTimeToVirtualThreads() throws Exception {
		int cores = Runtime.getRuntime().availableProcessors();
		try (HashingQueue queue = new HashingQueue(cores, 100, LONG)) {
			AtomicInteger computing = new AtomicInteger();
			for (int i = 0; i < 2 * cores; i++) {
				this.callers.execute(() -> queue.result(() -> {
					computing.incrementAndGet();
					while (this.released.getCount() > 0) {
						Thread.onSpinWait();
					}
					return true;
				}));
			}
			while (computing.get() < cores) {
				Thread.sleep(1);
			}

			// Virtual threads would wait for ever if the hashing ran on them too.
			assertThat(this.callers.submit(() -> "served").get(10, TimeUnit.SECONDS)).isEqualTo("served");
		}
	}

	@Test
	void stopsWaitingWhenItIsInterrupted() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, LONG)) {
			occupy(queue);
			Thread.currentThread().interrupt();

			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(() -> "never"));
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void reportsAFailureOfTheWork() {
		try (HashingQueue queue = new HashingQueue(1, 1, LONG)) {
			assertThatIllegalStateException().isThrownBy(() -> queue.result(() -> {
				throw new UnsupportedOperationException();
			})).withCauseInstanceOf(UnsupportedOperationException.class);
		}
	}

	private void occupy(HashingQueue queue) throws InterruptedException, ExecutionException {
		CountDownLatch begun = new CountDownLatch(1);
		this.callers.execute(() -> queue.result(() -> {
			begun.countDown();
			return this.released.await(20, TimeUnit.SECONDS);
		}));
		begun.await();
	}

	private static void waitUntilFull(HashingQueue queue) throws InterruptedException {
		while (queue.waiting() < 1) {
			Thread.sleep(1);
		}
	}

}
