package dev.kartoteka.domain.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A broken business rule, as opposed to a malformed field, which adapters detect.
 * Adapters choose the message.
 */
public sealed interface Violation {

	/** The field is required. */
	record Required() implements Violation {
	}

	/** The field is blank. */
	record Blank() implements Violation {
	}

	/** Another account already has the same value of that field. */
	record TakenByAnotherAccount(String field) implements Violation {
	}

	/** Another client already has the same value of that field. */
	record TakenByAnotherClient(String field) implements Violation {
	}

	/** The organization already has a card with that phone. */
	record PhoneAlreadyOnACard() implements Violation {
	}

	/** Another object has the same combination of values in those fields. */
	record NotUnique(List<String> fields) implements Violation {
	}

	/** The referenced object does not exist. */
	record NoSuchObject(long id) implements Violation {
	}

	/** No object has that value of that field. */
	record NoSuchName(String field, String value) implements Violation {
	}

	/** The caller's current password is wrong. */
	record WrongPassword() implements Violation {
	}

	/** No account has that uid. */
	record NoSuchUid() implements Violation {
	}

	/** The token from an email is invalid or has expired. */
	record BadEmailToken() implements Violation {
	}

	/** The token from an invitation is invalid, has expired, or was used before. */
	record BadInvitation() implements Violation {
	}

	/** The invitation was sent to another address than the account's. */
	record InvitedAtAnotherAddress() implements Violation {
	}

	/** The code from a text message is wrong, has expired, or was used before. */
	record BadCode() implements Violation {
	}

	/** The file is not an accepted image; its format is null if it is unknown. */
	record NotAnImage(@Nullable String format) implements Violation {
	}

	/** The image needs more memory than there is. */
	record ImageTooLarge() implements Violation {
	}

	/** The image has more pixels than are accepted. */
	record TooManyPixels() implements Violation {
	}

	/** The password has fewer characters than {@code minimum}. */
	record PasswordTooShort(int minimum) implements Violation {
	}

	/** The password is too common. */
	record PasswordTooCommon() implements Violation {
	}

	/** The password consists of digits only. */
	record PasswordEntirelyNumeric() implements Violation {
	}

	/** The password is too similar to the named field of the same account. */
	record PasswordTooSimilar(String field) implements Violation {
	}

}
