package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import dev.kartoteka.domain.image.ImageFormat;

/** The accepted formats, recognized by the first bytes of a file. */
enum SourceFormat {

	JPEG("JPEG", 0, "\u00FF\u00D8\u00FF"),

	PNG("png", 0, "\u0089PNG\r\n\u001A\n"),

	GIF("gif", 0, "GIF8"),

	WEBP("webp", 8, "WEBP");

	private static final int LONGEST = 12;

	private final String reader;

	private final int offset;

	private final String signature;

	/** Creates a format; the signature has one character per byte. */
	SourceFormat(String reader, int offset, String signature) {
		this.reader = reader;
		this.offset = offset;
		this.signature = signature;
	}

	/** Returns the format of the file, if it is one of these. */
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

	/** Returns the source format of a stored image. */
	static SourceFormat of(ImageFormat stored) {
		return valueOf(stored.name());
	}

	private boolean begins(byte[] head, int length) {
		return new String(head, 0, length, StandardCharsets.ISO_8859_1).startsWith(this.signature, this.offset);
	}

	/**
	 * Returns how many times the memory of the picture the reader needs at most; measured
	 * for WebP.
	 */
	int picturesInMemory() {
		return (this == WEBP) ? 4 : 1;
	}

	/** Creates a reader for files of this format. */
	ImageReader newReader() {
		return Codecs.reader(this.reader);
	}

	/**
	 * Reads the metadata of the file without decoding the picture.
	 * @throws IOException if the file exceeds a limit
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
