package dev.kartoteka.domain.shared;

import java.util.List;

/**
 * A rule that only the business can check, as opposed to the form of a field, which is
 * the business of the wire. Adapters find the words for it.
 */
public sealed interface Violation {

	/** The field has to be there. */
	record Required() implements Violation {
	}

	/** Another account has the same value of that field already. */
	record TakenByAnotherAccount(String field) implements Violation {
	}

	/** Another client has the same value of that field already. */
	record TakenByAnotherClient(String field) implements Violation {
	}

	/** The organization has a card with that phone already. */
	record PhoneAlreadyOnACard() implements Violation {
	}

	/** Another object has the same values in those fields together. */
	record NotUnique(List<String> fields) implements Violation {
	}

	/** The object that is referred to does not exist. */
	record NoSuchObject(long id) implements Violation {
	}

	/** The password that was to prove who the caller is is wrong. */
	record WrongPassword() implements Violation {
	}

	/** No account has that uid. */
	record NoSuchUid() implements Violation {
	}

	/** The letter's token is not, or no longer, good. */
	record BadEmailToken() implements Violation {
	}

	/** The file is no image that is taken. */
	record NotAnImage() implements Violation {
	}

	/** The password has fewer characters than {@code minimum}. */
	record PasswordTooShort(int minimum) implements Violation {
	}

	/** The password is one of those that everybody tries first. */
	record PasswordTooCommon() implements Violation {
	}

	/** The password consists of digits only. */
	record PasswordEntirelyNumeric() implements Violation {
	}

	/** The password resembles another field of the same account, named here. */
	record PasswordTooSimilar(String field) implements Violation {
	}

}
