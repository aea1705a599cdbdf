package dev.kartoteka.adapter.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one thing that is of interest in EXIF data. */
final class Exif {

	private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private static final int ORIENTATION = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY_SIZE = 12;

	private Exif() {
	}

	/** Whether it is EXIF data that begins with a mark that says so. */
	static boolean isMarked(byte[] data) {
		return data.length > MARK.length && Arrays.equals(data, 0, MARK.length, MARK, 0, MARK.length);
	}

	/**
	 * How the picture has to be turned.
	 * @param data with or without the mark, which JPEG asks for, and some programs put
	 * into other files too; whatever is wrong with it, the picture is upright
	 */
	static Orientation orientation(byte[] data) {
		return orientationIn(isMarked(data) ? Arrays.copyOfRange(data, MARK.length, data.length) : data);
	}

	private static Orientation orientationIn(byte[] tiff) {
		if (tiff.length < 8 || tiff[0] != tiff[1]) {
			return Orientation.UPRIGHT;
		}
		ByteBuffer data = ByteBuffer.wrap(tiff)
			.order((tiff[0] == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = data.getInt(4);
		if (directory < 8 || directory > tiff.length - 2) {
			return Orientation.UPRIGHT;
		}
		int entries = Math.min(data.getShort(directory) & 0xFFFF, (tiff.length - directory - 2) / ENTRY_SIZE);
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + i * ENTRY_SIZE;
			if ((data.getShort(entry) & 0xFFFF) == ORIENTATION && data.getShort(entry + 2) == SHORT) {
				return Orientation.numbered(data.getShort(entry + 8));
			}
		}
		return Orientation.UPRIGHT;
	}

}
