package dev.kartoteka.adapter.web.wire.route;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Language;

/** Selects the language of emails by the header {@code Accept-Language}. */
final class AcceptLanguageHeader {

	private static final String ENGLISH = "en";

	private static final String RUSSIAN = "ru";

	private AcceptLanguageHeader() {
	}

	/** Russian if the header prefers it to English, else English. */
	static Language preferredIn(@Nullable String header) {
		return (header != null && RUSSIAN.equals(Locale.lookupTag(ranges(header), List.of(ENGLISH, RUSSIAN))))
				? Language.RUSSIAN : Language.ENGLISH;
	}

	private static List<LanguageRange> ranges(String header) {
		try {
			return LanguageRange.parse(header);
		}
		catch (IllegalArgumentException malformed) {
			return List.of();
		}
	}

}
