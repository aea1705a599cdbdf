package dev.kartoteka.adapter.media.image;

import java.io.IOException;

import javax.imageio.stream.ImageInputStream;

/** Reads the structure of a PNG file: chunks after the signature. */
final class PngFile {

	private static final int EXIF = 0x65584966;

	private static final int MAX_EXIF_SIZE = 1024 * 1024;

	/** The bytes of length, type and checksum of a chunk. */
	private static final int FRAME = 12;

	private PngFile() {
	}

	static FileFacts facts(ImageInputStream file) throws IOException {
		long position = 8;
		FileFacts facts = FileFacts.NONE;
		while (position + FRAME <= file.length()) {
			file.seek(position);
			long length = file.readUnsignedInt();
			int type = file.readInt();
			if (type == EXIF && length <= MAX_EXIF_SIZE && position + FRAME + length <= file.length()) {
				byte[] data = new byte[(int) length];
				file.readFully(data);
				facts = new FileFacts(Exif.orientation(data));
			}
			position += FRAME + length;
		}
		file.seek(0);
		return facts;
	}

}
