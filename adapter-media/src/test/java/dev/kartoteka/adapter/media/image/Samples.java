package dev.kartoteka.adapter.media.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import dev.kartoteka.domain.image.ImageData;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files with one picture in many forms: 64 by 32 pixels, whose quarters are red, green,
 * blue and yellow in the order of reading. What Java can't write, libvips wrote into
 * files.
 */
final class Samples {

	static final int WIDTH = 64;

	static final int HEIGHT = 32;

	static final Color RED = new Color(220, 30, 30);

	static final Color GREEN = new Color(30, 180, 30);

	static final Color BLUE = new Color(30, 30, 220);

	static final Color YELLOW = new Color(220, 220, 30);

	private Samples() {
	}

	static BufferedImage picture(int type) {
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
		Graphics2D graphics = picture.createGraphics();
		Color[] quarters = { RED, GREEN, BLUE, YELLOW };
		for (int i = 0; i < quarters.length; i++) {
			graphics.setColor(quarters[i]);
			graphics.fillRect((i % 2) * WIDTH / 2, (i / 2) * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
		}
		graphics.dispose();
		return picture;
	}

	static byte[] jpeg() {
		return written(picture(BufferedImage.TYPE_3BYTE_BGR), "jpg");
	}

	static byte[] png() {
		return written(picture(BufferedImage.TYPE_3BYTE_BGR), "png");
	}

	static byte[] gif() {
		return written(picture(BufferedImage.TYPE_3BYTE_BGR), "gif");
	}

	static byte[] written(BufferedImage picture, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			assertThat(ImageIO.write(picture, format, out)).isTrue();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file beside this class. */
	static byte[] file(String name) {
		try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The JPEG, with EXIF data that says how it is to be turned. */
	static byte[] jpegTurned(int orientation) {
		byte[] exif = exif(orientation, ByteOrder.BIG_ENDIAN);
		byte[] application = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif);
		ByteBuffer segment = ByteBuffer.allocate(application.length + 4);
		segment.putShort((short) 0xFFE1).putShort((short) (application.length + 2)).put(application);
		byte[] jpeg = jpeg();
		return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	/** The PNG, with EXIF data that says how it is to be turned. */
	static byte[] pngTurned(int orientation) {
		byte[] png = png();
		return joined(Arrays.copyOf(png, 33), turning(orientation), Arrays.copyOfRange(png, 33, png.length));
	}

	/** The chunk of a PNG that says how it is to be turned. */
	static byte[] turning(int orientation) {
		return chunk("eXIf", exif(orientation, ByteOrder.LITTLE_ENDIAN));
	}

	/** The chunk of a PNG with the profile that phones and Macs have. */
	static byte[] displayP3() {
		byte[] png = file("wide-gamut.png");
		int type = new String(png, StandardCharsets.ISO_8859_1).indexOf("iCCP");
		int length = ByteBuffer.wrap(png).getInt(type - 4);
		return Arrays.copyOfRange(png, type - 4, type + 8 + length);
	}

	/** Gray of a sample from 0 to 255, opaque. */
	static BufferedImage grey(int width, int height, int sample, int bits, boolean alpha) {
		ColorModel colors = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), alpha, false,
				alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
				(bits == 8) ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
		WritableRaster raster = colors.createCompatibleWritableRaster(width, height);
		int scale = (bits == 8) ? 1 : 257;
		int[] pixel = { sample * scale, 255 * scale };
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				raster.setPixel(x, y, pixel);
			}
		}
		return new BufferedImage(colors, raster, false, null);
	}

	/** The first number in the middle of the picture, from 0 to 255. */
	static int firstSample(BufferedImage picture) {
		return picture.getRaster()
			.getSample(picture.getWidth() / 2, picture.getHeight() / 2,
					0) >> (picture.getColorModel().getComponentSize(0) - 8);
	}

	/** A PNG that says that it has so many pixels, and whose pixels say nothing. */
	static byte[] pngOfSize(int width, int height, byte[] compressed) {
		ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
		header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
		return joined(Arrays.copyOf(png(), 8), chunk("IHDR", header.array()), chunk("IDAT", compressed),
				chunk("IEND", new byte[0]));
	}

	static byte[] chunk(String type, byte[] data) {
		byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), data);
		CRC32 checksum = new CRC32();
		checksum.update(typed);
		return joined(ByteBuffer.allocate(4).putInt(data.length).array(), typed,
				ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
	}

	/** A directory with one entry. */
	private static byte[] exif(int orientation, ByteOrder order) {
		ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
		tiff.put((order == ByteOrder.BIG_ENDIAN) ? new byte[] { 'M', 'M' } : new byte[] { 'I', 'I' });
		tiff.putShort((short) 42).putInt(8).putShort((short) 1);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		return tiff.array();
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	static BufferedImage read(ImageData data) {
		try {
			return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes(data))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] bytes(ImageData data) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		while (all.size() < data.size()) {
			all.writeBytes(data.portionAt(all.size()));
		}
		return all.toByteArray();
	}

	/** Looks at the middle of each quarter, in the order of reading. */
	static void assertQuarters(BufferedImage picture, Color... expected) {
		for (int i = 0; i < expected.length; i++) {
			Color found = new Color(picture.getRGB(picture.getWidth() * (1 + 2 * (i % 2)) / 4,
					picture.getHeight() * (1 + 2 * (i / 2)) / 4));
			assertThat(distance(found, expected[i])).as("Quarter %s: %s for %s", i, found, expected[i]).isLessThan(90);
		}
	}

	private static int distance(Color one, Color other) {
		return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
				+ Math.abs(one.getBlue() - other.getBlue());
	}

}
