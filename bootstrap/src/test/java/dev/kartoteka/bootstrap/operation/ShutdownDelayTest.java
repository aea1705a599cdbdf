package dev.kartoteka.bootstrap.operation;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.web.RequestQueue;

import static org.assertj.core.api.Assertions.assertThat;

class ShutdownDelayTest {

	private final Queue<Runnable> begun = new ConcurrentLinkedQueue<>();

	private final RequestQueue queue = new RequestQueue(this.begun::add, 1, 1);

	@Test
	void stopsOnceAllHaveBegun() throws InterruptedException {
		this.queue.execute(() -> {
		});
		this.queue.execute(() -> {
		});
		ShutdownDelay delay = started(Duration.ofMinutes(1));
		Thread stop = Thread.ofPlatform().start(delay::stop);
		while (stop.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		assertThat(delay.isRunning()).isTrue();

		this.begun.remove().run();
		stop.join();
		assertThat(delay.isRunning()).isFalse();
		assertThat(this.queue.waiting()).isZero();
	}

	@Test
	void stopsAfterSomeTimeInAnyCase() {
		this.queue.execute(() -> {
		});
		this.queue.execute(() -> {
		});
		ShutdownDelay delay = started(Duration.ofMillis(20));
		delay.stop();
		assertThat(delay.isRunning()).isFalse();
		assertThat(this.queue.waiting()).isOne();
	}

	private ShutdownDelay started(Duration maxWait) {
		ShutdownDelay delay = new ShutdownDelay(Duration.ZERO, this.queue, maxWait);
		delay.start();
		return delay;
	}

}
