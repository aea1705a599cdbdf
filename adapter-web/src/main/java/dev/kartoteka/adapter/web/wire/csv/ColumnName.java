package dev.kartoteka.adapter.web.wire.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of columns, freed of what programs and people put into them unseen. */
public final class ColumnName {

	/** Zero-width characters, byte order marks and control characters. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]");

	private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

	private ColumnName() {
	}

	/**
	 * The name in NFKC, without invisible characters and surrounding spaces, with single
	 * plain spaces.
	 */
	public static String cleaned(String name) {
		String visible = INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
		return SPACES.matcher(visible).replaceAll(" ").strip();
	}

	/** The form in which two spellings of a name are equal: cleaned, in lower case. */
	public static String key(String name) {
		return cleaned(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

	/** Whether nothing of the text can be seen. */
	public static boolean isBlank(String text) {
		boolean visible = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
		return !visible && cleaned(text).isEmpty();
	}

}
