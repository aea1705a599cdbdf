package dev.kartoteka.adapter.console.page;

import java.util.Locale;

import dev.kartoteka.domain.message.Language;

/** Texts in the language of the page. Each aggregate has a subclass with its own. */
public abstract class Texts {

	private final Language language;

	protected Texts(Language language) {
		this.language = language;
	}

	/** Returns the text in the language of the page. */
	protected final String say(String russian, String english) {
		return switch (this.language) {
			case RUSSIAN -> russian;
			case ENGLISH -> english;
		};
	}

	/** Returns the number with the form of the noun that Russian or English demands. */
	protected final String count(long number, String one, String few, String many, String english,
			String englishPlural) {
		String noun = switch (this.language) {
			case RUSSIAN -> russianForm(number, one, few, many);
			case ENGLISH -> (number == 1) ? english : englishPlural;
		};
		return String.format(locale(), "%,d %s", number, noun);
	}

	private static String russianForm(long number, String one, String few, String many) {
		long lastTwo = number % 100;
		long last = number % 10;
		if (last == 1 && lastTwo != 11) {
			return one;
		}
		return (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) ? few : many;
	}

	protected final Locale locale() {
		return switch (this.language) {
			case RUSSIAN -> Locale.forLanguageTag("ru");
			case ENGLISH -> Locale.UK;
		};
	}

}
