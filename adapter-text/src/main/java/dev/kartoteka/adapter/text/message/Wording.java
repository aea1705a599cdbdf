package dev.kartoteka.adapter.text.message;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextMessenger.Content;

/**
 * The wording of text messages. One with a code is short enough for one message: 160
 * characters in English, 70 in Russian.
 */
final class Wording {

	private final String serviceName;

	private final LinkProperties links;

	Wording(String serviceName, LinkProperties links) {
		this.serviceName = serviceName;
		this.links = links;
	}

	String of(Content content) {
		return this.serviceName + ": " + template(content.text()).replace("{secret}", secretOf(content));
	}

	private String secretOf(Content content) {
		return switch (content) {
			case Content.Code code -> code.code();
			case Content.Link link -> linkOf(link);
		};
	}

	private String linkOf(Content.Link link) {
		return switch (link.text().kind()) {
			case ACCOUNT_ACTIVATION -> this.links.activation(link.uid(), link.token());
			case ACCOUNT_PASSWORD -> this.links.passwordReset(link.uid(), link.token());
			case CLIENT_PASSWORD, CLIENT_PHONE -> throw new IllegalArgumentException("This text message has no link");
		};
	}

	private static String template(TextMessage text) {
		return (text.language() == Language.RUSSIAN) ? russian(text) : english(text);
	}

	private static String english(TextMessage text) {
		return switch (text.kind()) {
			case CLIENT_PASSWORD -> "your code for a new password is {secret}. Do not tell it to anyone.";
			case CLIENT_PHONE -> "your code for a changed phone number is {secret}. Do not tell it to anyone.";
			case ACCOUNT_ACTIVATION -> "to confirm your phone number, open {secret}";
			case ACCOUNT_PASSWORD -> "to set a new password, open {secret}";
		};
	}

	private static String russian(TextMessage text) {
		return switch (text.kind()) {
			case CLIENT_PASSWORD -> "код {secret} для нового пароля. Никому его не сообщайте.";
			case CLIENT_PHONE -> "код {secret} для смены номера. Никому его не сообщайте.";
			case ACCOUNT_ACTIVATION -> "чтобы подтвердить номер, откройте {secret}";
			case ACCOUNT_PASSWORD -> "чтобы задать новый пароль, откройте {secret}";
		};
	}

}
