package dev.kartoteka.adapter.media.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.shared.InvalidInput;

import static java.lang.management.ManagementFactory.getThreadMXBean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Small files that would become very large ones. What refusing them costs is counted in
 * bytes that were allocated.
 */
class BombsTest {

	/** Far less than the smallest of them would take. */
	private static final long LITTLE = 8L * 1024 * 1024;

	private final ImageWorkshop workshop = new ImageIoWorkshop(ImageBulkhead.ofThisMachine(Duration.ofSeconds(5)));

	@Test
	void refusesAPngWithTooManyPixelsUnopened() throws IOException {
		byte[] zeros = zeros(50_000_000);
		assertHasTooManyPixels(Samples.pngOfSize(10_000, 4_001, zeros));
		assertHasTooManyPixels(Samples.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE, zeros));
		assertHasTooManyPixels(Samples.pngOfSize(65_535, 65_535, zeros));
		assertIsNoImage(Samples.pngOfSize(0, 1, zeros));
	}

	@Test
	void refusesAJpegWithTooManyPixelsUnopened() {
		byte[] jpeg = Samples.jpeg();
		int frame = indexOf(jpeg, (byte) 0xC0);
		ByteBuffer.wrap(jpeg).putShort(frame + 4, (short) 65_500).putShort(frame + 6, (short) 65_500);
		assertHasTooManyPixels(jpeg);
	}

	@Test
	void refusesAGifWithTooManyPixelsUnopened() {
		byte[] gif = Samples.gif();
		ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 65_535).putShort(8, (short) 65_535);
		assertHasTooManyPixels(gif);
	}

	@Test
	void refusesAWebpWithTooManyPixelsUnopened() {
		byte[] lossless = Samples.file("lossless.webp");
		ByteBuffer.wrap(lossless).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 16_383 << 14 | 16_383);
		assertHasTooManyPixels(lossless);
		byte[] canvas = Samples.file("animated.webp");
		canvas[24] = (byte) 0xFF;
		canvas[25] = (byte) 0xFF;
		canvas[27] = (byte) 0xFF;
		canvas[28] = (byte) 0xFF;
		assertHasTooManyPixels(canvas);
	}

	/** Texts in a PNG are compressed too. */
	@Test
	void doesNotOpenWhatIsNoPicture() throws IOException {
		byte[] png = Samples.png();
		byte[] zeros = Samples.joined(new byte[] { 'a', 0, 0 }, zeros(50_000_000));
		byte[] text = Samples.chunk("zTXt", zeros);
		byte[] profile = Samples.chunk("iCCP", zeros);
		byte[] bomb = Samples.joined(Arrays.copyOf(png, 33), profile, text, Arrays.copyOfRange(png, 33, png.length));
		assertThat(allocatedBy(() -> this.workshop.prepare(ImageData.of(bomb)))).isLessThan(LITTLE);
	}

	@Test
	void opensOneOfManyProfiles() throws IOException {
		byte[] png = Samples.png();
		byte[] profile = Samples.chunk("iCCP", Samples.joined(new byte[] { 'a', 0, 0 }, zeros(1_000_000)));
		ByteArrayOutputStream many = new ByteArrayOutputStream();
		many.write(png, 0, 33);
		for (int i = 0; i < 100; i++) {
			many.writeBytes(profile);
		}
		many.write(png, 33, png.length - 33);
		ImageData bomb = ImageData.of(many.toByteArray());
		assertThat(allocatedBy(() -> this.workshop.prepare(bomb))).isLessThan(LITTLE);
	}

	/** Deep enough for the stack to overflow. */
	@Test
	void refusesAWebpOfFramesWithinFrames() {
		int depth = 100_000;
		ByteBuffer file = ByteBuffer.allocate(12 + depth * 24).order(ByteOrder.LITTLE_ENDIAN);
		file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.remaining() - 4);
		file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
		while (file.hasRemaining()) {
			file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(file.remaining() - 4).put(new byte[16]);
		}
		assertIsNoImage(file.array());
	}

	@Test
	void refusesAJpegThatIsDrawnOverAndOver() {
		byte[] jpeg = Samples.file("progressive.jpg");
		int scan = indexOf(jpeg, (byte) 0xDA);
		byte[] oneScan = Arrays.copyOfRange(jpeg, scan, indexOf(jpeg, scan + 2, (byte) 0xDA));
		ByteArrayOutputStream many = new ByteArrayOutputStream();
		many.write(jpeg, 0, scan);
		for (int i = 0; i < 101; i++) {
			many.writeBytes(oneScan);
		}
		assertIsNoImage(many.toByteArray());
	}

	/**
	 * The largest picture, of one colour. All its rows are copied when they are written,
	 * one after the other.
	 */
	@Test
	void takesTheLargestPictureAtThePriceOfItsPixels() {
		byte[] largest = Samples.written(new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_GRAY), "png");
		assertThat(largest).hasSizeLessThan(1024 * 1024);
		long pixels = 8_000 * 5_000;
		assertThat(allocatedBy(() -> this.workshop.prepare(ImageData.of(largest)))).isBetween(pixels,
				2 * pixels + LITTLE);
	}

	/** Its reader takes several times what the picture takes. */
	@Test
	void readsALargeWebpOnlyWhereThereIsMemoryForItsReader() {
		ImageData large = ImageData.of(Samples.file("ten-megapixels.webp"));
		assertThatExceptionOfType(ImageTooLarge.class).isThrownBy(
				() -> new ImageIoWorkshop(new ImageBulkhead(1, 100, Duration.ofSeconds(5), FreeHeap.ofThisMachine(), 0))
					.prepare(large));
	}

	private void assertHasTooManyPixels(byte[] bomb) {
		assertIsRefusedCheaply(bomb, TooManyPixels.class);
	}

	private void assertIsNoImage(byte[] bomb) {
		assertIsRefusedCheaply(bomb, NotAnImage.class);
	}

	private void assertIsRefusedCheaply(byte[] bomb, Class<? extends InvalidInput> refusal) {
		assertThat(allocatedBy(
				() -> assertThatExceptionOfType(refusal).isThrownBy(() -> this.workshop.prepare(ImageData.of(bomb)))))
			.isLessThan(LITTLE);
	}

	private static long allocatedBy(Runnable work) {
		ThreadMXBean threads = (ThreadMXBean) getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private static byte[] zeros(long count) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
			byte[] portion = new byte[1_000_000];
			for (long i = 0; i < count; i += portion.length) {
				out.write(portion);
			}
		}
		return bytes.toByteArray();
	}

	private static int indexOf(byte[] jpeg, byte marker) {
		return indexOf(jpeg, 0, marker);
	}

	private static int indexOf(byte[] jpeg, int from, byte marker) {
		for (int i = from; i < jpeg.length - 1; i++) {
			if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == marker) {
				return i + 1;
			}
		}
		throw new AssertionError("No such marker");
	}

}
