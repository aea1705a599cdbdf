package dev.kartoteka.domain.clientcard;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.kartoteka.domain.shared.FullName;

/**
 * The normalized words of a name, for searching. Case, diacritics and apostrophes are
 * ignored, {@code ё} equals {@code е}, all hyphens and dashes are the same. A hyphenated
 * name, or one with an apostrophe, is found as a whole and by each of its parts.
 */
public record NameWords(List<String> words) {

	private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	/** {@code й} stays a letter of its own: every keyboard with {@code и} has it. */
	private static final Pattern DIACRITICS = Pattern
		.compile("(?<![иИ])\\u0306|[\\u0300-\\u036F&&[^\\u0306]]|[\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF]");

	/** Letters with diacritics that Unicode does not decompose, in lower case. */
	private static final Map<String, String> BASE_LETTERS = Map.ofEntries(Map.entry("æ", "ae"), Map.entry("œ", "oe"),
			Map.entry("ø", "o"), Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ð", "d"), Map.entry("ħ", "h"),
			Map.entry("ŧ", "t"), Map.entry("þ", "th"), Map.entry("ŋ", "n"), Map.entry("ə", "e"), Map.entry("ς", "σ"),
			Map.entry("ә", "а"), Map.entry("ғ", "г"), Map.entry("ґ", "г"), Map.entry("җ", "ж"), Map.entry("ҙ", "з"),
			Map.entry("қ", "к"), Map.entry("ҡ", "к"), Map.entry("ң", "н"), Map.entry("ө", "о"), Map.entry("ҫ", "с"),
			Map.entry("ү", "у"), Map.entry("ұ", "у"), Map.entry("һ", "х"));

	private static final Pattern WITH_BASE_LETTER = Pattern.compile("[" + String.join("", BASE_LETTERS.keySet()) + "]");

	private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2043\\u2212]");

	/** Accents and modifier letters that are typed for apostrophes are among them. */
	private static final Pattern APOSTROPHES = Pattern.compile("['`\\u00B4\\u02B9\\u02BB-\\u02BF\\u02C8\\u055A\\u05F3"
			+ "\\u2018-\\u201B\\u2032\\u2035\\uA78B\\uA78C\\uFF07\\uFF40]");

	/** Such as the soft hyphen and marks of the direction of writing. */
	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

	private static final Pattern PART = Pattern.compile("[-'](?=(.+))");

	public NameWords {
		words = List.copyOf(words);
	}

	/**
	 * Returns the words of a search text; each must be the start of a word of the name.
	 */
	public static NameWords sought(String text) {
		return new NameWords(
				split(text).stream().map(NameWords::withoutApostrophes).filter((word) -> !word.isEmpty()).toList());
	}

	/** Returns the words under which a name is indexed. */
	public static NameWords of(FullName name) {
		SequencedSet<String> words = new LinkedHashSet<>();
		for (String word : split(name.surname() + " " + name.name() + " " + name.secondName())) {
			words.add(withoutApostrophes(word));
			PART.matcher(word).results().map((part) -> withoutApostrophes(part.group(1))).forEach(words::add);
		}
		words.remove("");
		return new NameWords(List.copyOf(words));
	}

	private static List<String> split(String text) {
		return List.of(SPACES.split(folded(text)));
	}

	/**
	 * Both changes of case are necessary: the capital letter of {@code ı} is that of
	 * {@code i}.
	 */
	private static String folded(String text) {
		String letters = DIACRITICS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		String lowerCase = letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		String visible = INVISIBLE.matcher(lowerCase).replaceAll("");
		String hyphens = HYPHENS.matcher(visible).replaceAll("-");
		String apostrophes = APOSTROPHES.matcher(hyphens).replaceAll("'");
		return Normalizer.normalize(WITH_BASE_LETTER.matcher(apostrophes).replaceAll(NameWords::baseLetter),
				Normalizer.Form.NFC);
	}

	private static String baseLetter(MatchResult letter) {
		return BASE_LETTERS.getOrDefault(letter.group(), letter.group());
	}

	private static String withoutApostrophes(String word) {
		return word.replace("'", "");
	}

}
