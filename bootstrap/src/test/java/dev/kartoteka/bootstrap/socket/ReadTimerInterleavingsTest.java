package dev.kartoteka.bootstrap.socket;

import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.interleaving.Interleavings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ReadTimerInterleavingsTest {

	@Test
	void neverLetsAReadExpireForTheOneBefore() {
		Interleavings.explore(() -> {
			ReadTimer timer = new ReadTimer();
			AtomicBoolean firstInTime = new AtomicBoolean();
			AtomicBoolean secondInTime = new AtomicBoolean();
			AtomicBoolean expired = new AtomicBoolean();

			Interleavings.inParallel(() -> {
				timer.begin(11);
				firstInTime.set(timer.end());
				timer.begin(101);
				secondInTime.set(timer.end());
			}, () -> expired.set(timer.expire(50)));

			assertEquals(timer.hasExpired(), expired.get());
			assertNotEquals(firstInTime.get(), expired.get());
			assertEquals(firstInTime.get(), secondInTime.get());
		});
	}

}
