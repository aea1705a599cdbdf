package dev.kartoteka.adapter.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RequestQueueTest {

	private final Queue<Runnable> begun = new ArrayDeque<>();

	private final List<String> ended = new ArrayList<>();

	private final RequestQueue queue = new RequestQueue(this.begun::add, 2, 5);

	/**
	 * How many of the requests that run one within the other have begun and not ended.
	 */
	private int running;

	private int mostRunning;

	@Test
	void beginsAsManyAsMayBeBusyAndTheOthersInTheirOrder() {
		for (String name : List.of("a", "b", "c", "d")) {
			this.queue.execute(() -> this.ended.add(name));
		}
		assertThat(this.begun).hasSize(2);
		assertThat(this.queue.inProgress()).isEqualTo(2);
		assertThat(this.queue.waiting()).isEqualTo(2);

		this.begun.remove().run();
		assertThat(this.ended).containsExactly("a");
		assertThat(this.begun).hasSize(2);

		runAll();
		assertThat(this.ended).containsExactly("a", "b", "c", "d");
	}

	@Test
	void beginsAnotherAfterAFailure() {
		this.queue.execute(() -> {
			throw new IllegalStateException("planned");
		});
		this.queue.execute(() -> this.ended.add("b"));
		this.queue.execute(() -> this.ended.add("c"));

		assertThatIllegalStateException().isThrownBy(() -> this.begun.remove().run());
		runAll();
		assertThat(this.ended).containsExactly("b", "c");
	}

	@Test
	void doesNotCountThoseThatWaitInLineAsBusyUpToALimit() {
		for (int i = 0; i < 20; i++) {
			this.queue.execute(() -> {
				RequestQueue.waitsInLine();
				RequestQueue.waitsInLine();
				runAnotherMeanwhile();
			});
		}
		runAll();
		assertThat(this.mostRunning).isEqualTo(5);
		assertNothingCountsAnyMore();
	}

	@Test
	void doesNotCountThoseThatWaitForTheirClients() {
		for (int i = 0; i < 20; i++) {
			this.queue.execute(() -> {
				RequestQueue.setWaitingForClient(true);
				RequestQueue.setWaitingForClient(true);
				RequestQueue.waitsInLine();
				runAnotherMeanwhile();
			});
		}
		runAll();
		assertThat(this.mostRunning).isEqualTo(20);
		assertNothingCountsAnyMore();
	}

	@Test
	void countsThoseAgainWhoseClientsWentOn() {
		for (int i = 0; i < 20; i++) {
			this.queue.execute(() -> {
				RequestQueue.setWaitingForClient(true);
				RequestQueue.setWaitingForClient(false);
				RequestQueue.setWaitingForClient(false);
				runAnotherMeanwhile();
			});
		}
		runAll();
		assertThat(this.mostRunning).as("each has let one more begin while it did not count").isEqualTo(3);
		assertNothingCountsAnyMore();
	}

	@Test
	void keepsARequestForWhichThereIsNoThread() {
		RequestQueue withoutThreads = new RequestQueue((request) -> {
			if (this.begun.isEmpty()) {
				this.begun.add(request);
				throw new RejectedExecutionException("planned");
			}
			request.run();
		}, 1, 1);

		assertThatExceptionOfType(RejectedExecutionException.class)
			.isThrownBy(() -> withoutThreads.execute(() -> this.ended.add("a")));
		assertThat(withoutThreads.inProgress()).isZero();
		withoutThreads.execute(() -> this.ended.add("b"));
		assertThat(this.ended).containsExactly("a", "b");
	}

	@Test
	void tellsWhetherOthersWait() {
		List<Boolean> told = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			this.queue.execute(() -> told.add(RequestQueue.keepsOthersWaiting()));
		}
		runAll();
		assertThat(told).containsExactly(true, false, false);
		assertThat(RequestQueue.keepsOthersWaiting()).as("outside of a request").isFalse();
	}

	@Test
	void tellsHowLongTheFirstRequestOfAConnectionHasWaited() throws InterruptedException {
		List<Duration> waits = new ArrayList<>();
		this.queue.execute(() -> {
			waits.add(RequestQueue.takeWait());
			waits.add(RequestQueue.takeWait());
		});
		Thread.sleep(5);
		runAll();

		assertThat(waits).first().matches((wait) -> wait.compareTo(Duration.ofMillis(5)) >= 0);
		assertThat(waits).last().isEqualTo(Duration.ZERO);
		assertThat(RequestQueue.takeWait()).as("outside of a request").isEqualTo(Duration.ZERO);
	}

	private void runAnotherMeanwhile() {
		this.running++;
		this.mostRunning = Math.max(this.mostRunning, this.running);
		Runnable next = this.begun.poll();
		if (next != null) {
			next.run();
		}
		this.running--;
	}

	private void assertNothingCountsAnyMore() {
		assertThat(this.queue.inProgress()).isZero();
		for (int i = 0; i < 3; i++) {
			this.queue.execute(() -> this.ended.add("later"));
		}
		assertThat(this.begun).as("busy ones").hasSize(2);
		runAll();
		assertThat(this.ended).hasSize(3);
	}

	private void runAll() {
		while (!this.begun.isEmpty()) {
			this.begun.remove().run();
		}
	}

}
