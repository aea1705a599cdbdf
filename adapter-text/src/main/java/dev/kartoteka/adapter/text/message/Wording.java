package dev.kartoteka.adapter.text.message;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessenger.Content;

/**
 * The wording of text messages. Each is short enough for one message: 160 characters in
 * English, 70 in Russian.
 */
final class Wording {

	private final String serviceName;

	Wording(String serviceName) {
		this.serviceName = serviceName;
	}

	String of(Content content) {
		return switch (content) {
			case Content.Code code -> this.serviceName + ": " + template(code).replace("{code}", code.code());
		};
	}

	private static String template(Content.Code code) {
		TextKind kind = code.text().kind();
		return (code.text().language() == Language.RUSSIAN) ? russian(kind) : english(kind);
	}

	private static String english(TextKind kind) {
		return switch (kind) {
			case CLIENT_PASSWORD -> "your code for a new password is {code}. Do not tell it to anyone.";
			case CLIENT_PHONE -> "your code for a changed phone number is {code}. Do not tell it to anyone.";
		};
	}

	private static String russian(TextKind kind) {
		return switch (kind) {
			case CLIENT_PASSWORD -> "код {code} для нового пароля. Никому его не сообщайте.";
			case CLIENT_PHONE -> "код {code} для смены номера. Никому его не сообщайте.";
		};
	}

}
