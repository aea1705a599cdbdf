package dev.kartoteka.adapter.media.image;

import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** Reads the structure of a JPEG file: segments between markers. */
final class JpegFile {

	private static final int APP1 = 0xE1;

	private static final int START_OF_SCAN = 0xDA;

	private static final int END_OF_IMAGE = 0xD9;

	/**
	 * Each scan of a progressive file processes the whole picture, even if the scan is
	 * short. Real pictures have about twelve.
	 */
	private static final int MAX_SCANS = 100;

	private final ImageInputStream file;

	private int scans;

	private Orientation orientation = Orientation.UPRIGHT;

	private JpegFile(ImageInputStream file) {
		this.file = file;
	}

	static FileFacts facts(ImageInputStream file) throws IOException {
		file.seek(2);
		JpegFile jpeg = new JpegFile(file);
		while (jpeg.readSegment()) {
			if (jpeg.scans > MAX_SCANS) {
				throw new IIOException("Too many scans");
			}
		}
		file.seek(0);
		return new FileFacts(jpeg.orientation);
	}

	private boolean readSegment() throws IOException {
		int marker = nextMarker();
		if (marker < 0 || marker == END_OF_IMAGE) {
			return false;
		}
		long start = this.file.getStreamPosition();
		if (start + 2 > this.file.length()) {
			return false;
		}
		int length = this.file.readUnsignedShort();
		if (marker == START_OF_SCAN) {
			this.scans++;
		}
		else if (marker == APP1 && this.orientation == Orientation.UPRIGHT) {
			readApplicationData(Math.min(length - 2, this.file.length() - this.file.getStreamPosition()));
		}
		this.file.seek(Math.min(this.file.length(), start + Math.max(2, length)));
		return true;
	}

	/** Returns the next marker that begins a segment; -1 at the end. */
	private int nextMarker() throws IOException {
		int before = this.file.read();
		while (before >= 0) {
			int code = this.file.read();
			if (before == 0xFF && beginsSegment(code)) {
				return code;
			}
			before = code;
		}
		return -1;
	}

	/** Returns false for stuffed bytes, fill bytes and markers without a segment. */
	private static boolean beginsSegment(int code) {
		boolean alone = code == 0x01 || (code >= 0xD0 && code <= 0xD8);
		return code > 0 && code < 0xFF && !alone;
	}

	private void readApplicationData(long length) throws IOException {
		byte[] data = new byte[(int) Math.max(0, length)];
		this.file.readFully(data);
		if (Exif.hasMarker(data)) {
			this.orientation = Exif.orientation(data);
		}
	}

}
