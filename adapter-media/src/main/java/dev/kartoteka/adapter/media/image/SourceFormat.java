package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import dev.kartoteka.domain.image.ImageFormat;

/** The formats that are taken, told by the first bytes of a file. */
enum SourceFormat {

	JPEG("JPEG", 0, 0xFF, 0xD8, 0xFF),

	PNG("png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),

	GIF("gif", 0, 'G', 'I', 'F', '8'),

	WEBP("webp", 8, 'W', 'E', 'B', 'P');

	private static final int LONGEST = 12;

	private final String reader;

	private final int offset;

	private final int[] signature;

	SourceFormat(String reader, int offset, int... signature) {
		this.reader = reader;
		this.offset = offset;
		this.signature = signature;
	}

	/** The format of the file, if it is one of these. */
	static Optional<SourceFormat> of(ImageInputStream file) throws IOException {
		byte[] head = new byte[LONGEST];
		int count = 0;
		int more = 0;
		while (more >= 0 && count < LONGEST) {
			count += more;
			more = file.read(head, count, LONGEST - count);
		}
		file.seek(0);
		int length = count;
		return Arrays.stream(values()).filter((format) -> format.begins(head, length)).findFirst();
	}

	/** The format in which an image is kept. */
	static SourceFormat of(ImageFormat kept) {
		return valueOf(kept.name());
	}

	private boolean begins(byte[] head, int length) {
		if (length < this.offset + this.signature.length) {
			return false;
		}
		for (int i = 0; i < this.signature.length; i++) {
			if ((head[this.offset + i] & 0xFF) != this.signature[i]) {
				return false;
			}
		}
		return true;
	}

	/** A new reader for such files. */
	ImageReader newReader() {
		return Codecs.reader(this.reader);
	}

	/**
	 * What the file says of its picture, without decoding it.
	 * @throws IOException if it is built in a way that no picture needs
	 */
	FileFacts facts(ImageInputStream file) throws IOException {
		return switch (this) {
			case JPEG -> JpegFile.facts(file);
			case PNG -> PngFile.facts(file);
			case WEBP -> WebpFile.facts(file);
			case GIF -> FileFacts.NONE;
		};
	}

}
