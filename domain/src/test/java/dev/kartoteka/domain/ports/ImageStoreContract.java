package dev.kartoteka.domain.ports;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ThumbnailWidth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of images has to do. */
public interface ImageStoreContract {

	/** The same one as long as a test runs. */
	ImageStore store();

	@Test
	default void keepsAFileOfManyPortionsAsItIs() {
		byte[] bytes = bytes(2 * ImageData.PORTION_SIZE + 1);
		ImageFile file = ImageFile.original(anImage());
		store().put(file, ImageData.of(bytes));
		assertThat(bytesOf(store().find(file))).isEqualTo(bytes);
	}

	@Test
	default void readsFromAnywhereInAFile() {
		byte[] bytes = bytes(ImageData.PORTION_SIZE + 10);
		ImageFile file = ImageFile.original(anImage());
		store().put(file, ImageData.of(bytes));
		ImageData found = store().find(file).orElseThrow();
		assertThat(found.size()).isEqualTo(bytes.length);
		assertThat(found.portionAt(bytes.length - 1)).containsExactly(bytes[bytes.length - 1]);
		assertThat(found.portionAt(5)).startsWith(bytes[5], bytes[6]).hasSizeLessThanOrEqualTo(ImageData.PORTION_SIZE);
	}

	@Test
	default void hasNothingThatNobodyPutThere() {
		assertThat(store().find(ImageFile.original(anImage()))).isEmpty();
		assertThat(store().find(small(anImage(), 160))).isEmpty();
	}

	@Test
	default void makesASmallFormOnceForAllWhoAskAtOnce() throws Exception {
		ImageName image = anImage();
		store().put(ImageFile.original(image), ImageData.of(bytes(10)));
		ImageFile thumbnail = small(image, 160);
		AtomicInteger made = new AtomicInteger();
		CountDownLatch together = new CountDownLatch(8);
		Callable<byte[]> asking = () -> {
			together.countDown();
			together.await();
			return bytesOf(Optional.of(store().findOrMake(thumbnail, () -> {
				made.incrementAndGet();
				return ImageData.of(bytes(300));
			})));
		};
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<byte[]> answer : threads.invokeAll(Stream.generate(() -> asking).limit(8).toList())) {
				assertThat(answer.get()).isEqualTo(bytes(300));
			}
		}
		assertThat(made).hasValue(1);
		assertThat(bytesOf(store().find(thumbnail))).isEqualTo(bytes(300));
		assertThat(bytesOf(store().find(ImageFile.original(image)))).isEqualTo(bytes(10));
	}

	@Test
	default void triesAgainWhenMakingASmallFormFails() {
		ImageName image = anImage();
		store().put(ImageFile.original(image), ImageData.of(bytes(10)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> store().findOrMake(small(image, 320), () -> {
				throw new IllegalStateException("no memory");
			}));
		assertThat(store().find(small(image, 320))).isEmpty();
		assertThat(bytesOf(Optional.of(store().findOrMake(small(image, 320), () -> ImageData.of(bytes(20))))))
			.isEqualTo(bytes(20));
	}

	@Test
	default void leavesNothingOfAnImageThatGoesWhileASmallFormIsMade() {
		ImageName image = anImage();
		store().put(ImageFile.original(image), ImageData.of(bytes(10)));
		store().findOrMake(small(image, 640), () -> {
			store().remove(image);
			return ImageData.of(bytes(20));
		});
		assertThat(store().find(small(image, 640))).isEmpty();
	}

	@Test
	default void removesAnImageWithItsSmallForms() {
		ImageName image = anImage();
		ImageName other = anImage();
		store().put(ImageFile.original(image), ImageData.of(bytes(10)));
		store().put(small(image, 160), ImageData.of(bytes(5)));
		store().put(small(image, 1280), ImageData.of(bytes(6)));
		store().put(ImageFile.original(other), ImageData.of(bytes(7)));

		store().remove(image);
		store().remove(image);

		assertThat(store().find(ImageFile.original(image))).isEmpty();
		assertThat(store().find(small(image, 160))).isEmpty();
		assertThat(store().find(small(image, 1280))).isEmpty();
		assertThat(bytesOf(store().find(ImageFile.original(other)))).isEqualTo(bytes(7));
	}

	static ImageName anImage() {
		return ImageName.random(ImageFormat.JPEG);
	}

	static ImageFile small(ImageName image, int width) {
		return new ImageFile(image, new ThumbnailWidth(width));
	}

	/** As many as wanted, always the same. */
	static byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		new Random(count).nextBytes(bytes);
		return bytes;
	}

	static byte[] bytesOf(Optional<ImageData> found) {
		ImageData data = found.orElseThrow();
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (long offset = 0; offset < data.size(); offset = all.size()) {
			all.writeBytes(data.portionAt(offset));
		}
		return all.toByteArray();
	}

}
