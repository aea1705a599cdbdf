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
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.ResponseTime;
import dev.kartoteka.domain.shared.Throttled;
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
		CountDownLatch two = new CountDownLatch(2);
		try (HashingQueue queue = new HashingQueue(2, 50, LONG, ResponseTime.unlimited(), HashingLine.LogIns::new)) {
			List<Future<Integer>> results = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				results.add(this.callers.submit(() -> queue.result(() -> {
					most.accumulateAndGet(running.incrementAndGet(), Math::max);
					two.countDown();
					two.await();
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
		try (HashingQueue queue = new HashingQueue(1, 1, LONG, ResponseTime.unlimited(), HashingLine.LogIns::new)) {
			occupy(queue);
			Future<String> waiting = this.callers.submit(() -> queue.result(() -> "done"));
			awaitWaiting(queue, 1);

			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(() -> "never"))
				.satisfies((refusal) -> assertThat(refusal.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));

			this.released.countDown();
			assertThat(waiting.get()).isEqualTo("done");
		}
	}

	@Test
	void delaysRefusals() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, LONG, ResponseTime.unlimited(),
				() -> new HashingLine.OfAccount(new AccountId(1)))) {
			occupy(queue);
			this.callers.execute(() -> queue.result(() -> "waiting"));
			awaitWaiting(queue, 1);

			long start = System.nanoTime();
			assertThatExceptionOfType(Throttled.class).isThrownBy(() -> queue.result(() -> "never"));

			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(HashingQueue.REFUSAL_DELAY);
		}
	}

	@Test
	void refusesWorkThatTakesTooLongAndFreesItsPlace() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, Duration.ofMillis(100), ResponseTime.unlimited(),
				HashingLine.LogIns::new)) {
			occupy(queue);
			AtomicInteger done = new AtomicInteger();

			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(done::incrementAndGet))
					.withMessageContaining("too long");
			}

			this.released.countDown();
			assertThat(resultInTheEnd(queue)).isEqualTo("done");
			assertThat(done).hasValue(0);
		}
	}

	/** A busy machine may need longer than the limit to free the thread. */
	private static String resultInTheEnd(HashingQueue queue) {
		while (true) {
			try {
				return queue.result(() -> "done");
			}
			catch (Unavailable notYet) {
				// Once more.
			}
		}
	}

	@Test
	void servesLogInsWhileOneAccountHasMuchWorkWaiting() throws Exception {
		AtomicReference<HashingLine> line = new AtomicReference<>(new HashingLine.OfAccount(new AccountId(1)));
		try (HashingQueue queue = new HashingQueue(1, 100, LONG, ResponseTime.unlimited(), line::get)) {
			occupy(queue);
			AtomicInteger done = new AtomicInteger();
			for (int i = 1; i <= 50; i++) {
				this.callers.execute(() -> queue.result(done::incrementAndGet));
				awaitWaiting(queue, i);
			}
			assertThatExceptionOfType(Throttled.class).isThrownBy(() -> queue.result(() -> "never"));

			line.set(new HashingLine.LogIns());
			Future<Integer> logIn = this.callers.submit(() -> queue.result(done::get));
			awaitWaiting(queue, 51);
			this.released.countDown();

			assertThat(logIn.get()).isLessThanOrEqualTo(1);
		}
	}

	@Test
	void hasNoTimeLimitForBackgroundWork() throws Exception {
		try (HashingQueue queue = new HashingQueue(1, 1, Duration.ofNanos(1), ResponseTime.unlimited(),
				HashingLine.Background::new)) {
			occupy(queue);
			List<Future<String>> waiting = List.of(this.callers.submit(() -> queue.result(() -> "done")),
					this.callers.submit(() -> queue.result(() -> "done")));
			awaitWaiting(queue, 2);
			this.released.countDown();

			for (Future<String> work : waiting) {
				assertThat(work.get()).isEqualTo("done");
			}
		}
	}

	@Test
	void refusesWorkAfterItsEnd() {
		HashingQueue queue = new HashingQueue(1, 1, LONG, ResponseTime.unlimited(), HashingLine.LogIns::new);
		queue.close();

		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(() -> "never"));
		assertThat(queue.waiting()).isZero();
	}

	@Test
	void leavesProcessorTimeToVirtualThreads() throws Exception {
		int cores = Runtime.getRuntime().availableProcessors();
		try (HashingQueue queue = new HashingQueue(cores, 100, LONG, ResponseTime.unlimited(),
				HashingLine.LogIns::new)) {
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
		try (HashingQueue queue = new HashingQueue(1, 1, LONG, ResponseTime.unlimited(), HashingLine.LogIns::new)) {
			occupy(queue);
			Thread.currentThread().interrupt();

			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.result(() -> "never"));
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	@Test
	void reportsAFailureOfTheWork() {
		try (HashingQueue queue = new HashingQueue(1, 1, LONG, ResponseTime.unlimited(), HashingLine.LogIns::new)) {
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

	private static void awaitWaiting(HashingQueue queue, int number) throws InterruptedException {
		while (queue.waiting() < number) {
			Thread.sleep(1);
		}
	}

}
