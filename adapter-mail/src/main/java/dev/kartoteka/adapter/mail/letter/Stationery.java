package dev.kartoteka.adapter.mail.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.kartoteka.domain.letter.Language;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;

/** All templates there are, read at once so that none is missed later. */
final class Stationery {

	private final Map<Sheet, Template> templates = new HashMap<>();

	Stationery() {
		for (LetterKind kind : LetterKind.values()) {
			for (Language language : Language.values()) {
				this.templates.put(new Sheet(kind, language), Template.of(kind, language));
			}
		}
	}

	/** The letter's text in its language. */
	Wording wordingOf(Letter letter, Map<String, String> values) {
		Sheet sheet = new Sheet(letter.kind(), letter.language());
		return Objects.requireNonNull(this.templates.get(sheet)).filled(values);
	}

	private record Sheet(LetterKind kind, Language language) {
	}

}
