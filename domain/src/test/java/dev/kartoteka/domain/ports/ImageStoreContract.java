package dev.kartoteka.domain.ports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ThumbnailWidth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the port that stores the files of images. */
public interface ImageStoreContract {

	/** Returns the store, which need not be empty. */
	ImageStore store();

	@Test
	default void keepsFilesByteForByte() {
		for (int size : new int[] { 1, ImageData.PORTION_SIZE, 2 * ImageData.PORTION_SIZE + 17 }) {
			ImageFile file = anImage();
			byte[] content = content(size);
			store().put(file, ImageData.of(content));
			ImageData found = store().find(file).orElseThrow();
			assertThat(found.size()).isEqualTo(size);
			assertThat(bytesFrom(0, found)).isEqualTo(content);
		}
	}

	@Test
	default void isCheckedWithoutATrace() {
		store().check();
		store().check();
		ImageFile file = anImage();
		store().put(file, ImageData.of(content(10)));
		assertThat(store().find(file)).isPresent();
	}

	@Test
	default void readsFromAnywhere() {
		ImageFile file = anImage();
		byte[] content = content(ImageData.PORTION_SIZE + 1000);
		store().put(file, ImageData.of(content));
		ImageData found = store().find(file).orElseThrow();
		for (int offset : new int[] { ImageData.PORTION_SIZE + 999, 1, ImageData.PORTION_SIZE - 1, 0 }) {
			assertThat(bytesFrom(offset, found)).isEqualTo(slice(content, offset));
		}
	}

	@Test
	default void findsNothingThatIsNotThere() {
		ImageFile file = anImage();
		assertThat(store().find(file)).isEmpty();
		store().put(file, ImageData.of(content(10)));
		assertThat(store().find(small(file, 160))).isEmpty();
		assertThat(store().find(anImage())).isEmpty();
	}

	@Test
	default void keepsNoPartOfAFile() {
		ImageFile file = anImage();
		ImageData broken = new ImageData(2L * ImageData.PORTION_SIZE, (offset) -> {
			if (offset > 0) {
				throw new IllegalStateException("the rest can't be read");
			}
			return content(ImageData.PORTION_SIZE);
		});
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> store().put(file, broken));
		assertThat(store().find(file)).isEmpty();
		store().put(file, ImageData.of(content(10)));
		assertThat(store().find(file).orElseThrow().size()).isEqualTo(10);
	}

	@Test
	default void makesASmallFormAtFirstAndFindsItLater() {
		ImageFile file = anImage();
		store().put(file, ImageData.of(content(100)));
		AtomicInteger made = new AtomicInteger();
		for (int i = 0; i < 3; i++) {
			ImageData small = store().findOrMake(small(file, 160), () -> ImageData.of(content(made.incrementAndGet())));
			assertThat(bytesFrom(0, small)).isEqualTo(content(1));
		}
		assertThat(store().find(small(file, 160)).orElseThrow().size()).isEqualTo(1);
		assertThat(store().find(small(file, 320))).isEmpty();
		assertThat(store().findOrMake(small(file, 320), () -> ImageData.of(content(7))).size()).isEqualTo(7);
		assertThat(store().find(file).orElseThrow().size()).isEqualTo(100);
	}

	@Test
	default void makesASmallFormOnceForAllWhoAskAtOnce() throws Exception {
		ImageFile file = anImage();
		store().put(file, ImageData.of(content(100)));
		AtomicInteger made = new AtomicInteger();
		CountDownLatch othersAsk = new CountDownLatch(7);
		List<Callable<Long>> asking = IntStream.range(0, 8).<Callable<Long>>mapToObj((i) -> () -> {
			othersAsk.countDown();
			return store().findOrMake(small(file, 640), () -> {
				await(othersAsk);
				made.incrementAndGet();
				return ImageData.of(content(42));
			}).size();
		}).toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Long> size : threads.invokeAll(asking)) {
				assertThat(size.get()).isEqualTo(42);
			}
		}
		assertThat(made).hasValue(1);
	}

	@Test
	default void triesASmallFormAgainThatCouldNotBeMade() {
		ImageFile file = anImage();
		store().put(file, ImageData.of(content(100)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> store().findOrMake(small(file, 160), () -> {
				throw new IllegalStateException("no");
			}));
		assertThat(store().findOrMake(small(file, 160), () -> ImageData.of(content(5))).size()).isEqualTo(5);
	}

	@Test
	default void removesAnImageWithAllItsSmallForms() {
		ImageFile file = anImage();
		ImageFile other = anImage();
		store().put(file, ImageData.of(content(100)));
		store().put(other, ImageData.of(content(100)));
		for (int width : ThumbnailWidth.CHOICES) {
			store().findOrMake(small(file, width), () -> ImageData.of(content(5)));
		}
		store().remove(file.image());
		assertThat(store().find(file)).isEmpty();
		for (int width : ThumbnailWidth.CHOICES) {
			assertThat(store().find(small(file, width))).isEmpty();
		}
		assertThat(store().find(other)).isPresent();
	}

	@Test
	default void removesWhatIsNotThereOrOnlyHalf() {
		ImageFile file = anImage();
		store().remove(file.image());
		store().put(small(file, 160), ImageData.of(content(5)));
		store().remove(file.image());
		store().remove(file.image());
		assertThat(store().find(small(file, 160))).isEmpty();
	}

	@Test
	default void leavesNoSmallFormOfAnImageThatIsRemovedMeanwhile() {
		ImageFile file = anImage();
		store().put(file, ImageData.of(content(100)));
		store().findOrMake(small(file, 160), () -> {
			store().remove(file.image());
			return ImageData.of(content(5));
		});
		assertThat(store().find(small(file, 160))).isEmpty();
		assertThat(store().find(file)).isEmpty();
	}

	private static ImageFile anImage() {
		return ImageFile.original(ImageName.random(ImageFormat.PNG));
	}

	private static ImageFile small(ImageFile file, int width) {
		return new ImageFile(file.image(), new ThumbnailWidth(width));
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	private static byte[] bytesFrom(int start, ImageData data) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		while (start + all.size() < data.size()) {
			byte[] portion = data.portionAt(start + all.size());
			assertThat(portion.length).isBetween(1, ImageData.PORTION_SIZE);
			all.writeBytes(portion);
		}
		return all.toByteArray();
	}

	private static byte[] slice(byte[] content, int start) {
		return bytesFrom(start, ImageData.of(content));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
