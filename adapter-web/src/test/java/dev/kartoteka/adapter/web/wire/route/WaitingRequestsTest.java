package dev.kartoteka.adapter.web.wire.route;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.web.RequestQueue;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingRequestsTest {

	private final Queue<Runnable> begun = new ConcurrentLinkedQueue<>();

	private final RequestQueue queue = new RequestQueue(this.begun::add, 1, 1);

	@Test
	void stopsOnceAllHaveBegun() throws InterruptedException {
		this.queue.execute(() -> {
		});
		this.queue.execute(() -> {
		});
		WaitingRequests waiting = started(Duration.ofMinutes(1));
		Thread stop = Thread.ofPlatform().start(waiting::stop);
		while (stop.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		assertThat(waiting.isRunning()).isTrue();

		this.begun.remove().run();
		stop.join();
		assertThat(waiting.isRunning()).isFalse();
		assertThat(this.queue.waiting()).isZero();
	}

	@Test
	void stopsAfterSomeTimeInAnyCase() {
		this.queue.execute(() -> {
		});
		this.queue.execute(() -> {
		});
		WaitingRequests waiting = started(Duration.ofMillis(20));
		waiting.stop();
		assertThat(waiting.isRunning()).isFalse();
		assertThat(this.queue.waiting()).isOne();
	}

	private WaitingRequests started(Duration longest) {
		WaitingRequests waiting = new WaitingRequests(this.queue, longest);
		waiting.start();
		return waiting;
	}

}
