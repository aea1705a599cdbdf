package dev.kartoteka.domain.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

import dev.kartoteka.domain.shared.Text;

/**
 * The username of an account; unique, case-sensitive. A name chosen by a person matches
 * {@link #CHOOSABLE}; a name derived from an e-mail address may contain other characters.
 */
public record Username(String value) {

	/** Limit of a chosen username, in code points. */
	public static final int MAX_LENGTH = 150;

	/**
	 * Usernames that a person may choose: letters, digits and {@code @ . + - _}, as in
	 * Django.
	 */
	public static final Pattern CHOOSABLE = Pattern.compile("^[\\w.@+-]+\\z", Pattern.UNICODE_CHARACTER_CLASS);

	private static final int MAX_LENGTH_DERIVED = 254;

	private static final String PROVISIONAL = "account:";

	/**
	 * Returns the form of a chosen name that is stored, as in Django (Unicode's NFKC), so
	 * that names that look alike are equal.
	 */
	public static String normalized(String chosen) {
		return Normalizer.normalize(chosen, Normalizer.Form.NFKC);
	}

	/**
	 * Returns the username of an account that has no other. No person can choose it, so
	 * it is always free.
	 */
	static Username provisional(AccountId id) {
		return new Username(PROVISIONAL + id.value());
	}

	public Username {
		Text.filled(MAX_LENGTH_DERIVED, value, "A username");
	}

	boolean isProvisional() {
		return this.value.startsWith(PROVISIONAL);
	}

}
