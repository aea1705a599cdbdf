package dev.kartoteka.adapter.web.wire.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Decodes bytes as text. */
final class TextDecoder {

	private TextDecoder() {
	}

	/**
	 * Decodes the bytes.
	 * @throws JsonInput.Malformed if they are malformed in that charset
	 */
	static String decode(byte[] bytes, Charset charset) throws JsonInput.Malformed {
		String text = new String(bytes, charset);
		if (text.indexOf('\uFFFD') >= 0) {
			requireValid(bytes, charset);
		}
		return text;
	}

	private static void requireValid(byte[] bytes, Charset charset) throws JsonInput.Malformed {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		if (decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true).isError()) {
			int at = in.position();
			throw new JsonInput.Malformed("'%s' codec can't decode byte 0x%02x in position %d: %s"
				.formatted(charset.name().toLowerCase(Locale.ROOT), bytes[at], at, reason(bytes, at)));
		}
	}

	private static String reason(byte[] bytes, int at) {
		int first = bytes[at] & 0xFF;
		if (first < 0xC2 || first > 0xF4) {
			return "invalid start byte";
		}
		int length = (first < 0xE0) ? 2 : ((first < 0xF0) ? 3 : 4);
		for (int i = at + 1; i < Math.min(at + length, bytes.length); i++) {
			if ((bytes[i] & 0xC0) != 0x80) {
				return "invalid continuation byte";
			}
		}
		return (at + length > bytes.length) ? "unexpected end of data" : "invalid continuation byte";
	}

}
