package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.ByteOrder;

import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

import dev.kartoteka.domain.image.TooManyPixels;

/**
 * Reads the structure of a WebP file: chunks, of which some contain others. The size of
 * the canvas may differ from the sizes of the pictures on it, so each size is checked.
 */
final class WebpFile {

	private static final int CHUNK_HEAD = 8;

	private static final int FRAME_HEAD = 16;

	private static final int LOSSY = fourCharacters("VP8 ");

	private static final int LOSSLESS = fourCharacters("VP8L");

	private static final int CANVAS = fourCharacters("VP8X");

	private static final int FRAME = fourCharacters("ANMF");

	private static final int EXIF = fourCharacters("EXIF");

	private static final int MAX_EXIF_SIZE = 1024 * 1024;

	private final ImageInputStream file;

	private FileFacts facts = FileFacts.NONE;

	private WebpFile(ImageInputStream file) {
		this.file = file;
	}

	private static int fourCharacters(String name) {
		return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
	}

	static FileFacts facts(ImageInputStream file) throws IOException {
		WebpFile webp = new WebpFile(file);
		ByteOrder before = file.getByteOrder();
		file.setByteOrder(ByteOrder.LITTLE_ENDIAN);
		webp.readChunks(12, file.length(), false);
		file.setByteOrder(before);
		file.seek(0);
		return webp.facts;
	}

	private void readChunks(long start, long end, boolean inFrame) throws IOException {
		long position = start;
		while (position + CHUNK_HEAD <= end) {
			this.file.seek(position);
			int type = this.file.readInt();
			long length = this.file.readUnsignedInt();
			readChunk(type, position + CHUNK_HEAD, Math.min(length, end - position - CHUNK_HEAD), inFrame);
			position += CHUNK_HEAD + length + (length & 1);
		}
	}

	private void readChunk(int type, long start, long length, boolean inFrame) throws IOException {
		if (type == FRAME) {
			// Frames within frames could be too deep for the stack.
			if (inFrame) {
				throw new IIOException("A frame within a frame");
			}
			readChunks(start + FRAME_HEAD, start + length, true);
		}
		else if (type == LOSSY && length >= 10) {
			this.file.seek(start + 6);
			TooManyPixels.refuseAbove(this.file.readUnsignedShort() & 0x3FFF, this.file.readUnsignedShort() & 0x3FFF);
		}
		else if (type == LOSSLESS && length >= 5) {
			this.file.seek(start + 1);
			int sizes = this.file.readInt();
			TooManyPixels.refuseAbove((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1);
		}
		else if (type == CANVAS && length >= 10) {
			this.file.seek(start + 4);
			TooManyPixels.refuseAbove(readMedium() + 1, readMedium() + 1);
		}
		else if (type == EXIF && length <= MAX_EXIF_SIZE) {
			byte[] data = new byte[(int) length];
			this.file.readFully(data);
			this.facts = new FileFacts(Exif.orientation(data));
		}
	}

	private int readMedium() throws IOException {
		return this.file.readUnsignedShort() | this.file.readUnsignedByte() << 16;
	}

}
