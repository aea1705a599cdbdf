package dev.kartoteka.adapter.console.clientcard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column that the list of cards can show beside the name. */
enum CardColumn {

	PHONE, CONFIRMED, ADDRESS, CREATED, CHANGED;

	private static final List<CardColumn> USUAL = List.of(PHONE, ADDRESS, CHANGED);

	/** Returns the name of the column in forms and in the cookie. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the content is recognized without the name of the column. */
	boolean isObvious() {
		return this == PHONE || this == ADDRESS;
	}

	/** Whether the content is not to be wrapped. */
	boolean isShort() {
		return this != ADDRESS;
	}

	/**
	 * Returns the columns with these names, in their order; the usual ones if none is
	 * known.
	 */
	static List<CardColumn> named(List<String> keys) {
		List<CardColumn> chosen = Arrays.stream(values()).filter((column) -> keys.contains(column.key())).toList();
		return chosen.isEmpty() ? USUAL : chosen;
	}

}
