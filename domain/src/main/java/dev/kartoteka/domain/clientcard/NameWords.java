package dev.kartoteka.domain.clientcard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import dev.kartoteka.domain.shared.FullName;

/**
 * The normalized words of a name, for searching: case is ignored, and {@code ё} equals
 * {@code е}. A hyphenated name is found as a whole and by each of its parts.
 */
public record NameWords(List<String> words) {

	private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	public NameWords {
		words = List.copyOf(words);
	}

	/**
	 * Returns the words of a search text; each must be the start of a word of the name.
	 */
	public static NameWords sought(String text) {
		return new NameWords(split(text));
	}

	/** Returns the words under which a name is indexed. */
	public static NameWords of(FullName name) {
		SequencedSet<String> words = new LinkedHashSet<>();
		for (String word : split(name.surname() + " " + name.name() + " " + name.secondName())) {
			words.add(word);
			for (int hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', hyphen + 1)) {
				words.add(word.substring(hyphen + 1));
			}
		}
		words.remove("");
		return new NameWords(List.copyOf(words));
	}

	private static List<String> split(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('ё', 'е');
		return Arrays.stream(SPACES.split(normal)).filter((word) -> !word.isEmpty()).toList();
	}

}
