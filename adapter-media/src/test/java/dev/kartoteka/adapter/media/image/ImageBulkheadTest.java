package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageBulkheadTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final long MEBIBYTE = 1024 * 1024;

	@Test
	void letsOnlySoManyWorkAtOnceAndTheOthersWait() throws InterruptedException, ExecutionException {
		ImageBulkhead bulkhead = new ImageBulkhead(2, 100, LONG, heapWith(1000), 0);
		AtomicInteger working = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch two = new CountDownLatch(2);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				all.add(threads.submit(() -> {
					try (ImageBulkhead.Place place = bulkhead.take()) {
						place.reserve(MEBIBYTE);
						most.accumulateAndGet(working.incrementAndGet(), Math::max);
						two.countDown();
						two.await();
						working.decrementAndGet();
					}
					return true;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		assertThat(most).hasValue(2);
	}

	@Test
	void refusesWhoeverWouldWaitTooLongForAPlace() {
		ImageBulkhead bulkhead = new ImageBulkhead(1, 100, Duration.ofMillis(20), heapWith(1000), 0);
		try (ImageBulkhead.Place _ = bulkhead.take()) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(bulkhead::take);
		}
		bulkhead.take().close();
	}

	@Test
	void refusesWhoeverWouldWaitTooLongForMemoryAndGivesHisPlaceBack() {
		ImageBulkhead bulkhead = new ImageBulkhead(2, 100, Duration.ofMillis(20), heapWith(1000), 0);
		try (ImageBulkhead.Place large = bulkhead.take()) {
			large.reserve(60 * MEBIBYTE);
			for (int i = 0; i < 3; i++) {
				try (ImageBulkhead.Place small = bulkhead.take()) {
					small.reserve(30 * MEBIBYTE);
				}
				assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> {
					try (ImageBulkhead.Place other = bulkhead.take()) {
						other.reserve(60 * MEBIBYTE);
					}
				});
			}
		}
	}

	@Test
	void refusesAtOnceWhatThereWillNeverBeMemoryFor() {
		ImageBulkhead bulkhead = new ImageBulkhead(2, 100, LONG, heapWith(1000), 0);
		try (ImageBulkhead.Place place = bulkhead.take()) {
			assertThatExceptionOfType(ImageTooLarge.class).isThrownBy(() -> place.reserve(101 * MEBIBYTE));
		}
		try (ImageBulkhead.Place place = bulkhead.take()) {
			place.reserve(99 * MEBIBYTE);
		}
	}

	@Test
	void refusesForNowWhatDoesNotFitBesideWhatLives() {
		ImageBulkhead bulkhead = new ImageBulkhead(2, 100, Duration.ofMillis(20), heapWith(90), 30);
		try (ImageBulkhead.Place place = bulkhead.take()) {
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> place.reserve(60 * MEBIBYTE));
		}
		try (ImageBulkhead.Place place = bulkhead.take(); ImageBulkhead.Place other = bulkhead.take()) {
			place.reserve(39 * MEBIBYTE);
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> other.reserve(39 * MEBIBYTE));
		}
	}

	@Test
	void collectsGarbageBeforeItRefuses() {
		AtomicLong free = new AtomicLong(10 * MEBIBYTE);
		AtomicInteger collections = new AtomicInteger();
		FreeHeap heap = new FreeHeap(free::get, () -> {
			collections.incrementAndGet();
			free.set(50 * MEBIBYTE);
		}, () -> 0);

		assertThat(heap.has(50 * MEBIBYTE)).isTrue();
		assertThat(heap.has(51 * MEBIBYTE)).isFalse();
		assertThat(collections).as("at most one in five seconds").hasValue(1);
	}

	private static FreeHeap heapWith(long mebibytes) {
		return new FreeHeap(() -> mebibytes * MEBIBYTE, () -> {
		}, System::nanoTime);
	}

}
