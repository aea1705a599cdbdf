package dev.kartoteka.adapter.persistence.shared;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.interleaving.Interleavings;
import dev.kartoteka.domain.shared.ResponseTime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pool leaves one connection to these reads. */
class CoalescedReadsInterleavingsTest {

	@Test
	void neverShowsWhatWasReadBeforeTheCallerAsked() {
		Interleavings.explore(() -> {
			CoalescedReads reads = new CoalescedReads(new ConnectionBulkheads(4, ResponseTime.unlimited()));
			AtomicInteger stored = new AtomicInteger();
			Runnable read = () -> {
				int before = stored.get();
				assertTrue(reads.shared("subject", stored::get) >= before);
			};

			Interleavings.inParallel(read, () -> {
				stored.incrementAndGet();
				read.run();
			});
		});
	}

	@Test
	void readsOverItsShareOfConnectionsOnly() {
		Interleavings.explore(() -> {
			CoalescedReads reads = new CoalescedReads(new ConnectionBulkheads(4, ResponseTime.unlimited()));
			AtomicInteger connections = new AtomicInteger();
			Runnable one = () -> read(reads, "one", connections);

			Interleavings.inParallel(one, () -> read(reads, "another", connections));
			one.run();

			assertEquals(0, connections.get());
		});
	}

	private static void read(CoalescedReads reads, String subject, AtomicInteger connections) {
		assertEquals(subject, reads.shared(subject, () -> {
			assertEquals(1, connections.incrementAndGet());
			connections.decrementAndGet();
			return subject;
		}));
	}

}
