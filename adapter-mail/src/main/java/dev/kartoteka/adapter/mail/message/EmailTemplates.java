package dev.kartoteka.adapter.mail.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;

/** All templates there are, read at once so that none is missed later. */
final class EmailTemplates {

	private final Map<Sheet, Template> templates = new HashMap<>();

	EmailTemplates() {
		for (EmailKind kind : EmailKind.values()) {
			for (Language language : Language.values()) {
				this.templates.put(new Sheet(kind, language), Template.of(kind, language));
			}
		}
	}

	/** The letter's text in its language. */
	Wording wordingOf(Email email, Map<String, String> values) {
		Sheet sheet = new Sheet(email.kind(), email.language());
		return Objects.requireNonNull(this.templates.get(sheet)).filled(values);
	}

	private record Sheet(EmailKind kind, Language language) {
	}

}
