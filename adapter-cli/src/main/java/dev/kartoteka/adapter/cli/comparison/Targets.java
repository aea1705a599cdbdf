package dev.kartoteka.adapter.cli.comparison;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The targets of requests: a path and a query. */
final class Targets {

	private static final String ALLOWED = "!$&'()*+,-./:;=?@_~";

	private static final Pattern PICTURE = Pattern.compile("(?i)[^?]+\\.(?:jpe?g|png|gif|webp)(?:\\?.*)?");

	private Targets() {
	}

	/**
	 * Encodes what a URI must not have, such as letters beyond ASCII. What is encoded
	 * already stays.
	 */
	static String encoded(String target) {
		StringBuilder encoded = new StringBuilder(target.length());
		byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			char character = (char) (bytes[i] & 0xFF);
			if ((character < 128 && Character.isLetterOrDigit(character)) || ALLOWED.indexOf(character) >= 0
					|| isEscape(bytes, i)) {
				encoded.append(character);
			}
			else {
				encoded.append("%%%02X".formatted((int) character));
			}
		}
		return encoded.toString();
	}

	/** Encodes one segment of a path, slashes included. */
	static String segment(String text) {
		return encoded(text.replace("%", "%25")).replace("/", "%2F").replace("?", "%3F");
	}

	/** Whether the name of a picture is at the end of the path. */
	static boolean isPicture(String target) {
		return PICTURE.matcher(target).matches();
	}

	private static boolean isEscape(byte[] bytes, int at) {
		return bytes[at] == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
	}

	private static boolean isHex(byte digit) {
		return Character.digit(digit, 16) >= 0;
	}

}
