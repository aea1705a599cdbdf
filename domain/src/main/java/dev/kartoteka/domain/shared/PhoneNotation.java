package dev.kartoteka.domain.shared;

import java.util.regex.Pattern;

/** How people and programs write phone numbers. */
public final class PhoneNotation {

	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

	private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]");

	/** Every dash, and the minus sign. */
	private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");

	private PhoneNotation() {
	}

	/** The number without invisible characters, with plain spaces and hyphens. */
	public static String plain(String typed) {
		String visible = INVISIBLE.matcher(typed).replaceAll("");
		return DASH.matcher(SPACE.matcher(visible).replaceAll(" ")).replaceAll("-").strip();
	}

}
