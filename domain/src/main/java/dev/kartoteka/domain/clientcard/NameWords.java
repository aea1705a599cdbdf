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
 * The words by which a name is found: without regard to case or to {@code ё} and
 * {@code е}. A hyphenated name is found by each of its parts and as a whole.
 */
public record NameWords(List<String> words) {

	private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	public NameWords {
		words = List.copyOf(words);
	}

	/** The words somebody searches for, each of which must begin a word of the name. */
	public static NameWords sought(String text) {
		return new NameWords(split(text));
	}

	/** The words under which a name is filed. */
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
