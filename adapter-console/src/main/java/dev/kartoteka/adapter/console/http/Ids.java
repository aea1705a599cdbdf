package dev.kartoteka.adapter.console.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the ids in addresses and forms. */
public final class Ids {

	/** All that surely fit into 64 bits, in their only spelling. */
	private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

	private Ids() {
	}

	/** Returns the id; empty if the text is none. */
	public static Optional<Long> read(String text) {
		return ID.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
	}

}
