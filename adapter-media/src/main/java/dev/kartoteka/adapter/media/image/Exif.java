package dev.kartoteka.adapter.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is of interest in EXIF data. */
final class Exif {

	private static final int ORIENTATION = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY_SIZE = 12;

	private Exif() {
	}

	/**
	 * How the picture has to be turned.
	 * @param tiff the data from its byte order on; whatever is wrong with it, the picture
	 * is upright
	 */
	static Orientation orientation(byte[] tiff) {
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
