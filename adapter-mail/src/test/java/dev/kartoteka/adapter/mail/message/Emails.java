package dev.kartoteka.adapter.mail.message;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.shared.EmailAddress;

/** Letters to send. */
public final class Emails {

	public static final String TOKEN = "tro8w0-0123456789abcdef";

	public static final String RECIPIENT = "alice@example.org";

	private Emails() {
	}

	public static Message.Activation activation(Language language) {
		return activation(email(EmailKind.ACTIVATION, language, RECIPIENT), "alice");
	}

	public static Message.Activation activationOf(String username) {
		return activation(email(EmailKind.ACTIVATION, Language.ENGLISH, RECIPIENT), username);
	}

	public static Message.Activation activationTo(String recipient) {
		return activation(email(EmailKind.ACTIVATION, Language.ENGLISH, recipient), "alice");
	}

	public static Message.PasswordReset passwordReset(Language language) {
		return passwordReset(language, "alice");
	}

	public static Message.PasswordReset passwordReset(Language language, String username) {
		return new Message.PasswordReset(email(EmailKind.PASSWORD_RESET, language, RECIPIENT), username, "MTI", TOKEN);
	}

	public static Message.EmailChanged emailChanged(Language language) {
		return new Message.EmailChanged(email(EmailKind.EMAIL_CHANGED, language, RECIPIENT), "alice");
	}

	public static Message.Invitation invitation(Language language, String organizationName) {
		return new Message.Invitation(email(EmailKind.INVITATION, language, RECIPIENT), organizationName, TOKEN);
	}

	private static Message.Activation activation(Email email, String username) {
		return new Message.Activation(email, username, "MTI", TOKEN);
	}

	private static Email email(EmailKind kind, Language language, String recipient) {
		return new Email(7, kind, new EmailAddress(recipient), "", language, 0);
	}

}
