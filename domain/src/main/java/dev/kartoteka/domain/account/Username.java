package dev.kartoteka.domain.account;

import java.util.regex.Pattern;

import dev.kartoteka.domain.shared.Text;

/**
 * The name of an account, unique with regard to case. One that a person chooses matches
 * {@link #CHOOSABLE}; one that was derived from an e-mail address may hold more.
 */
public record Username(String value) {

	/** In code points; of a chosen one. */
	public static final int MAX_LENGTH = 150;

	/** What a person may choose: letters, digits and {@code @ . + - _}, as in Django. */
	public static final Pattern CHOOSABLE = Pattern.compile("^[\\w.@+-]+\\z", Pattern.UNICODE_CHARACTER_CLASS);

	private static final int MAX_LENGTH_DERIVED = 254;

	public Username {
		Text.filled(MAX_LENGTH_DERIVED, value, "A username");
	}

}
