package dev.kartoteka.adapter.media.image;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.interleaving.Interleavings;
import dev.kartoteka.domain.shared.Unavailable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody waits, since waits by time are not explored. */
class ImageBulkheadInterleavingsTest {

	private static final long MEBIBYTE = 1024 * 1024;

	@Test
	void letsNoMoreWorkThanThereArePlaces() {
		Interleavings.explore(() -> {
			ImageBulkhead bulkhead = bulkhead(1, 20);
			assertNeverTogether(bulkhead);
			assertPlacesAreFree(bulkhead, 1);
		});
	}

	@Test
	void reservesNoMoreMemoryThanThereIs() {
		Interleavings.explore(() -> {
			ImageBulkhead bulkhead = bulkhead(2, 10);
			assertNeverTogether(bulkhead);
			assertPlacesAreFree(bulkhead, 2);
			assertMemoryIsFree(bulkhead, 10);
		});
	}

	/** Works on two images, which need more than 10 MiB together. */
	private static void assertNeverTogether(ImageBulkhead bulkhead) {
		AtomicInteger working = new AtomicInteger();
		AtomicInteger worked = new AtomicInteger();

		Interleavings.inParallel(() -> work(bulkhead, 6, working, worked), () -> work(bulkhead, 7, working, worked));

		assertTrue(worked.get() >= 1 && worked.get() <= 2);
	}

	private static void work(ImageBulkhead bulkhead, int mebibytes, AtomicInteger working, AtomicInteger worked) {
		try (ImageBulkhead.Place place = bulkhead.take()) {
			place.reserve(mebibytes * MEBIBYTE - 1);
			assertEquals(1, working.incrementAndGet());
			worked.incrementAndGet();
			working.decrementAndGet();
		}
		catch (Unavailable expected) {
			assertEquals("Too many images are being worked on.", expected.getMessage());
		}
	}

	private static void assertPlacesAreFree(ImageBulkhead bulkhead, int places) {
		List<ImageBulkhead.Place> taken = IntStream.range(0, places).mapToObj((_) -> bulkhead.take()).toList();
		assertThrows(Unavailable.class, bulkhead::take);
		taken.forEach(ImageBulkhead.Place::close);
	}

	private static void assertMemoryIsFree(ImageBulkhead bulkhead, int mebibytes) {
		try (ImageBulkhead.Place place = bulkhead.take(); ImageBulkhead.Place other = bulkhead.take()) {
			place.reserve(mebibytes * MEBIBYTE - 1);
			assertThrows(Unavailable.class, () -> other.reserve(1));
		}
	}

	private static ImageBulkhead bulkhead(int places, int mebibytes) {
		FreeHeap heap = new FreeHeap(() -> Long.MAX_VALUE, () -> {
		}, () -> 0);
		return new ImageBulkhead(places, mebibytes, Duration.ZERO, heap, 0);
	}

}
