package dev.kartoteka.adapter.text;

import java.time.Duration;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Text messages for tests. */
public final class Texts {

	public static final String PHONE = "+79517487295";

	public static final String CODE = "012345";

	private Texts() {
	}

	public static Content.Code password(Language language) {
		return code(TextKind.CLIENT_PASSWORD, language);
	}

	public static Content.Code code(TextKind kind, Language language) {
		return new Content.Code(text(kind, language), CODE);
	}

	public static Content.Link link(TextKind kind, Language language) {
		return new Content.Link(text(kind, language), "MTI", "t-0/1");
	}

	private static TextMessage text(TextKind kind, Language language) {
		return new TextMessage(7, kind, new PhoneNumber(PHONE), "", language, 0, Duration.ZERO);
	}

}
