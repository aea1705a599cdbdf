package dev.kartoteka.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.ResponseTime;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CoalescedReadsTest {

	private static final int POOL = 16;

	private static final int SHARE = 4;

	private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

	private final CoalescedReads reads = new CoalescedReads(new ConnectionBulkheads(POOL, ResponseTime.unlimited()));

	private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

	private final ExecutorService callers = Executors.newThreadPerTaskExecutor((task) -> {
		Thread thread = Thread.ofVirtual().unstarted(task);
		this.threads.add(thread);
		return thread;
	});

	private final CountDownLatch go = new CountDownLatch(1);

	private final AtomicInteger done = new AtomicInteger();

	@AfterEach
	void end() {
		this.callers.shutdownNow();
	}

	@Test
	void readsOnceForAllWhoWait() throws Exception {
		Future<Integer> first = ask("list");
		awaitRunning(1);
		List<Future<Integer>> others = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			others.add(ask("list"));
		}
		awaitWaiting(51);
		this.go.countDown();
		assertThat(first.get()).isEqualTo(1);
		for (Future<Integer> other : others) {
			assertThat(other.get()).isEqualTo(2);
		}
	}

	@Test
	void readsAnewForWhoeverComesLater() throws Exception {
		this.go.countDown();
		assertThat(ask("list").get()).isEqualTo(1);
		assertThat(ask("list").get()).isEqualTo(2);
		assertThat(ask("another list").get()).isEqualTo(3);
	}

	@Test
	void takesNoMoreThanAQuarterOfThePool() throws Exception {
		List<Future<Integer>> asked = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			asked.add(ask("list " + i));
		}
		awaitRunning(SHARE);
		awaitWaiting(50);
		assertThat(this.done).hasValue(SHARE);
		this.go.countDown();
		for (Future<Integer> future : asked) {
			future.get();
		}
		assertThat(this.done).hasValue(50);
	}

	@Test
	void tellsThoseWhoWaitTooLong() throws Exception {
		List<Future<Integer>> asked = new ArrayList<>();
		for (int i = 0; i < SHARE; i++) {
			asked.add(ask("list " + i));
		}
		awaitRunning(SHARE);
		assertThatExceptionOfType(Unavailable.class)
			.isThrownBy(() -> this.reads.shared("one too many", () -> "nothing"));
		this.go.countDown();
		for (Future<Integer> future : asked) {
			assertThat(future.get()).isPositive();
		}
	}

	@Test
	void failsForAllWhoShareAFailureAndForNobodyElse() throws Exception {
		Callable<Integer> failing = () -> this.reads.shared("list", () -> {
			awaitGo();
			throw new IllegalStateException("no list");
		});
		Future<Integer> first = this.callers.submit(failing);
		awaitWaiting(1);
		this.go.countDown();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get)
			.withCauseInstanceOf(IllegalStateException.class);
		assertThat(ask("list").get()).isEqualTo(1);
	}

	/** Reads how many reads there have been. */
	private Future<Integer> ask(String subject) {
		return this.callers.submit(() -> this.reads.shared(subject, () -> {
			int number = this.done.incrementAndGet();
			awaitGo();
			return number;
		}));
	}

	private void awaitGo() {
		try {
			this.go.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Waits until that many callers wait: for the start, for a turn or for another. A
	 * caller may wait for a moment on its way there, so it looks several times.
	 */
	private void awaitWaiting(int number) throws InterruptedException {
		int looks = 0;
		for (int i = 0; i < 6000 && looks < 3; i++) {
			looks = (waiting() == number) ? looks + 1 : 0;
			Thread.sleep(10);
		}
		assertThat(waiting()).isEqualTo(number);
	}

	private long waiting() {
		return this.threads.stream().map(Thread::getState).filter(WAITING::contains).count();
	}

	private void awaitRunning(int number) throws InterruptedException {
		for (int i = 0; i < 6000 && this.done.get() < number; i++) {
			Thread.sleep(10);
		}
		assertThat(this.done).hasValue(number);
	}

}
