package dev.kartoteka.adapter.web;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.interleaving.Interleavings;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RequestQueueInterleavingsTest {

	@Test
	void runsEachRequestAndNoTwoAtOnceIfOneMayBeBusy() {
		Interleavings.explore(() -> {
			RequestQueue queue = new RequestQueue(Runnable::run, 1, 2);
			AtomicInteger running = new AtomicInteger();
			AtomicInteger ended = new AtomicInteger();
			Runnable request = () -> {
				assertEquals(1, running.incrementAndGet());
				running.decrementAndGet();
				ended.incrementAndGet();
			};

			Interleavings.inParallel(() -> queue.execute(request), () -> queue.execute(request));

			assertEquals(2, ended.get());
		});
	}

}
