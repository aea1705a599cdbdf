package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.NotAnImage;

/** The accepted formats, recognized by the first bytes of a file. */
enum SourceFormat {

	JPEG("JPEG", 0, "\u00FF\u00D8\u00FF"),

	PNG("png", 0, "\u0089PNG\r\n\u001A\n"),

	GIF("gif", 0, "GIF8"),

	WEBP("webp", 8, "WEBP");

	private final String reader;

	private final int offset;

	private final String signature;

	/** Creates a format; the signature has one character per byte. */
	SourceFormat(String reader, int offset, String signature) {
		this.reader = reader;
		this.offset = offset;
		this.signature = signature;
	}

	/**
	 * Returns the format of the file.
	 * @throws NotAnImage if it is none of these; names the format if it is known
	 */
	static SourceFormat of(ImageInputStream file) throws IOException {
		byte[] head = headOf(file);
		return Arrays.stream(values())
			.filter((format) -> format.begins(head))
			.findFirst()
			.orElseThrow(() -> new NotAnImage(ForeignFormat.titleOf(head).orElse(null)));
	}

	private static byte[] headOf(ImageInputStream file) throws IOException {
		byte[] head = new byte[ForeignFormat.HEAD];
		int length = 0;
		int more = 0;
		while (more >= 0 && length < head.length) {
			length += more;
			more = file.read(head, length, head.length - length);
		}
		file.seek(0);
		return Arrays.copyOf(head, length);
	}

	/** Returns the source format of a stored image. */
	static SourceFormat of(ImageFormat stored) {
		return valueOf(stored.name());
	}

	private boolean begins(byte[] head) {
		return new String(head, StandardCharsets.ISO_8859_1).startsWith(this.signature, this.offset);
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
