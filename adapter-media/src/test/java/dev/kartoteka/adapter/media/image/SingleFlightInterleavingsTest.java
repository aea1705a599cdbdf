package dev.kartoteka.adapter.media.image;

import java.util.concurrent.atomic.AtomicInteger;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.interleaving.Interleavings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SingleFlightInterleavingsTest {

	private static final ImageFile FILE = ImageFile.original(ImageName.random(ImageFormat.PNG));

	private static final ImageData DATA = ImageData.of(new byte[1]);

	@Test
	void makesAFileOnceAtATimeAndAgainLater() {
		Interleavings.explore(() -> {
			SingleFlight flight = new SingleFlight();
			AtomicInteger making = new AtomicInteger();
			AtomicInteger made = new AtomicInteger();
			Runnable get = () -> assertThat(flight.get(FILE, () -> {
				assertThat(making.incrementAndGet()).isEqualTo(1);
				made.incrementAndGet();
				making.decrementAndGet();
				return DATA;
			})).isSameAs(DATA);

			Interleavings.inParallel(get, get);
			int soFar = made.get();
			get.run();

			assertThat(soFar).isBetween(1, 2);
			assertThat(made).hasValue(soFar + 1);
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

			assertThat(made.get()).isBetween(1, 2);
			assertThat(failures).hasValue(2);
		});
	}

}
