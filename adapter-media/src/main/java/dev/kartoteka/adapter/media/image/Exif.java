package dev.kartoteka.adapter.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the orientation from EXIF data, and nothing else. */
final class Exif {

	private static final byte[] MARKER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

	private static final int ORIENTATION = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY_SIZE = 12;

	private Exif() {
	}

	/** Returns whether the data begins with the EXIF marker. */
	static boolean hasMarker(byte[] data) {
		return data.length > MARKER.length && Arrays.equals(data, 0, MARKER.length, MARKER, 0, MARKER.length);
	}

	/**
	 * Returns the orientation of the picture: upright if the data is malformed.
	 * @param data with or without the marker, which JPEG requires and some programs also
	 * write into other files
	 */
	static Orientation orientation(byte[] data) {
		return orientationIn(hasMarker(data) ? Arrays.copyOfRange(data, MARKER.length, data.length) : data);
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
