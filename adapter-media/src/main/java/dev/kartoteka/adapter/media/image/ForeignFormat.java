package dev.kartoteka.adapter.media.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats of pictures that are recognized by their first bytes, but not accepted, so that
 * a refusal can name them.
 */
enum ForeignFormat {

	AVIF("AVIF", ".{4}ftyp(?:avi[fs]|m[is]f1.{4}(?:.{4}){0,8}?avi[fs])"),

	HEIC("HEIC", ".{4}ftyp(?:he[iv][cfmsx]|m[is]f1)"),

	TIFF("TIFF", "II[*+]\\x00|MM\\x00[*+]"),

	BMP("BMP", "BM.{4}\\x00{4}"),

	JPEG_XL("JPEG XL", "\\xFF\\x0A|\\x00{3}\\x0CJXL "),

	JPEG_2000("JPEG 2000", "\\xFF\\x4F\\xFF\\x51|\\x00{3}\\x0CjP {2}"),

	PHOTOSHOP("a Photoshop document", "8BPS"),

	PDF("PDF", "%PDF-"),

	SVG("SVG", "(?:\\xEF\\xBB\\xBF)?\\s*(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?svg[\\s/>]");

	/** The number of first bytes to look at. */
	static final int HEAD = 1024;

	private final String title;

	private final Pattern begins;

	/** Creates a format; its pattern has one character per byte. */
	ForeignFormat(String title, String begins) {
		this.title = title;
		this.begins = Pattern.compile(begins, Pattern.DOTALL);
	}

	/** Returns how people call the format that begins so, if it is one of these. */
	static Optional<String> titleOf(byte[] head) {
		String text = new String(head, StandardCharsets.ISO_8859_1);
		return Arrays.stream(values())
			.filter((format) -> format.begins.matcher(text).lookingAt())
			.map((format) -> format.title)
			.findFirst();
	}

}
