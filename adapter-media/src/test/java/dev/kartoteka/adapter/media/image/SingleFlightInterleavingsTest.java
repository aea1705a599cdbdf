package dev.kartoteka.adapter.media.image;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.interleaving.Interleavings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SingleFlightInterleavingsTest {

	private static final ImageFile FILE = ImageFile.original(ImageName.random(ImageFormat.PNG));

	private static final ImageData DATA = ImageData.of(new byte[1]);

	@Test
	void makesAFileOnceAtATimeAndAgainLater() {
		Interleavings.explore(() -> {
			SingleFlight flight = new SingleFlight();
			AtomicInteger making = new AtomicInteger();
			AtomicInteger made = new AtomicInteger();
			Runnable get = () -> assertSame(DATA, flight.get(FILE, () -> {
				assertEquals(1, making.incrementAndGet());
				made.incrementAndGet();
				making.decrementAndGet();
				return DATA;
			}));

			Interleavings.inParallel(get, get);
			int soFar = made.get();
			get.run();

			assertTrue(soFar >= 1 && soFar <= 2);
			assertEquals(soFar + 1, made.get());
		});
	}

	@Test
	void tellsAFailureToThoseWhoWaitForIt() {
		Interleavings.explore(() -> {
			SingleFlight flight = new SingleFlight();
			AtomicInteger made = new AtomicInteger();
			AtomicInteger failures = new AtomicInteger();
			Runnable get = () -> {
				try {
					flight.get(FILE, () -> {
						made.incrementAndGet();
						throw new UnsupportedOperationException();
					});
				}
				catch (UnsupportedOperationException expected) {
					failures.incrementAndGet();
				}
			};

			Interleavings.inParallel(get, get);

			assertTrue(made.get() >= 1 && made.get() <= 2);
			assertEquals(2, failures.get());
		});
	}

}
