package dev.kartoteka.application.account;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.TextKind;

/** What a link is for, in an email or in a text message. */
enum LinkKind {

	ACTIVATION(EmailKind.ACTIVATION, TextKind.ACCOUNT_ACTIVATION),

	PASSWORD_RESET(EmailKind.PASSWORD_RESET, TextKind.ACCOUNT_PASSWORD);

	private final EmailKind email;

	private final TextKind text;

	LinkKind(EmailKind email, TextKind text) {
		this.email = email;
		this.text = text;
	}

	/** Returns the kind of link in emails of that kind. */
	static LinkKind of(EmailKind email) {
		return switch (email) {
			case ACTIVATION -> ACTIVATION;
			case PASSWORD_RESET -> PASSWORD_RESET;
			case EMAIL_CHANGED, INVITATION ->
				throw new IllegalArgumentException("This email has no link for an account");
		};
	}

	EmailKind email() {
		return this.email;
	}

	TextKind text() {
		return this.text;
	}

}
