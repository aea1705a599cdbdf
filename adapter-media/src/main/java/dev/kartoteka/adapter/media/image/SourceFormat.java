package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import dev.kartoteka.domain.image.ImageFormat;

/** The formats that are taken, told by the first bytes of a file. */
enum SourceFormat {

	JPEG("JPEG", 0, "\u00FF\u00D8\u00FF"),

	PNG("png", 0, "\u0089PNG\r\n\u001A\n"),

	GIF("gif", 0, "GIF8"),

	WEBP("webp", 8, "WEBP");

	private static final int LONGEST = 12;

	private final String reader;

	private final int offset;

	private final String signature;

	/** A signature has a character for each byte. */
	SourceFormat(String reader, int offset, String signature) {
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
		return new String(head, 0, length, StandardCharsets.ISO_8859_1).startsWith(this.signature, this.offset);
	}

	/**
	 * How many pictures' memory reading one takes at most; for WebP that is measured.
	 */
	int picturesInMemory() {
		return (this == WEBP) ? 4 : 1;
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
