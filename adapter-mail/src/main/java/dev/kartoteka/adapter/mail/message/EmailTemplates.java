package dev.kartoteka.adapter.mail.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;

/** All templates. They are read at the start, so that a missing one is noticed then. */
final class EmailTemplates {

	private final String service;

	private final Map<Sheet, Template> templates = new HashMap<>();

	/**
	 * Reads the templates.
	 * @param service the name of the service, which every email has in subject and text
	 */
	EmailTemplates(String service) {
		this.service = service;
		for (EmailKind kind : EmailKind.values()) {
			for (Language language : Language.values()) {
				this.templates.put(new Sheet(kind, language), Template.of(kind, language));
			}
		}
	}

	/** Returns the content of the email in its language. */
	Wording wordingOf(Email email, Map<String, String> values) {
		Sheet sheet = new Sheet(email.kind(), email.language());
		Map<String, String> all = new HashMap<>(values);
		all.put("service", this.service);
		return Objects.requireNonNull(this.templates.get(sheet)).filled(all);
	}

	private record Sheet(EmailKind kind, Language language) {
	}

}
