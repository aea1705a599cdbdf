package dev.kartoteka.adapter.mail.letter;

import dev.kartoteka.domain.letter.Language;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.letter.Postman.Message;
import dev.kartoteka.domain.shared.EmailAddress;

/** Letters to send. */
public final class Letters {

	public static final String TOKEN = "tro8w0-0123456789abcdef";

	public static final String RECIPIENT = "alice@example.org";

	private Letters() {
	}

	public static Message.Activation activation(Language language) {
		return activation(letter(LetterKind.ACTIVATION, language, RECIPIENT), "alice");
	}

	public static Message.Activation activationTo(String recipient) {
		return activation(letter(LetterKind.ACTIVATION, Language.ENGLISH, recipient), "alice");
	}

	public static Message.PasswordReset passwordReset(Language language) {
		return passwordReset(language, "alice");
	}

	public static Message.PasswordReset passwordReset(Language language, String username) {
		return new Message.PasswordReset(letter(LetterKind.PASSWORD_RESET, language, RECIPIENT), username, "MTI",
				TOKEN);
	}

	public static Message.EmailChanged emailChanged(Language language) {
		return new Message.EmailChanged(letter(LetterKind.EMAIL_CHANGED, language, RECIPIENT));
	}

	private static Message.Activation activation(Letter letter, String username) {
		return new Message.Activation(letter, username, "MTI", TOKEN);
	}

	private static Letter letter(LetterKind kind, Language language, String recipient) {
		return new Letter(7, kind, new EmailAddress(recipient), language, 0);
	}

}
