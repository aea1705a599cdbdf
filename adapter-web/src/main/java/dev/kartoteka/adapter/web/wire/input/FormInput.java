package dev.kartoteka.adapter.web.wire.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decodes URL-encoded forms and query strings: the last of equal names wins, malformed
 * escapes stand for themselves, malformed bytes become replacement characters.
 */
final class FormInput {

	private FormInput() {
	}

	static ObjectNode read(String encoded, Charset charset) {
		ObjectNode form = JsonNodeFactory.instance.objectNode();
		int start = 0;
		while (start < encoded.length()) {
			int end = encoded.indexOf('&', start);
			end = (end < 0) ? encoded.length() : end;
			if (end > start) {
				readPair(encoded.substring(start, end), charset, form);
			}
			start = end + 1;
		}
		return form;
	}

	private static void readPair(String pair, Charset charset, ObjectNode form) {
		int equals = pair.indexOf('=');
		String name = (equals < 0) ? pair : pair.substring(0, equals);
		String value = (equals < 0) ? "" : pair.substring(equals + 1);
		String decodedName = decode(name, charset);
		form.set(decodedName, RepeatedFormText.after(form.get(decodedName), decode(value, charset)));
	}

	private static String decode(String encoded, Charset charset) {
		if (encoded.indexOf('%') < 0 && isAscii(encoded)) {
			return encoded.replace('+', ' ');
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
		for (int i = 0; i < encoded.length(); i++) {
			char c = encoded.charAt(i);
			if (c == '%' && i + 2 < encoded.length() && hex(encoded, i + 1) >= 0 && hex(encoded, i + 2) >= 0) {
				bytes.write((hex(encoded, i + 1) << 4) + hex(encoded, i + 2));
				i += 2;
			}
			else {
				bytes.write((c == '+') ? ' ' : c);
			}
		}
		return bytes.toString(charset);
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((c) -> c < 0x80);
	}

	private static int hex(String text, int index) {
		char c = text.charAt(index);
		return (c < 0x80) ? Character.digit(c, 16) : -1;
	}

}
