package dev.kartoteka.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Violation;

/**
 * The rules for passwords of accounts. The rules and the measure of similarity are those
 * of Django's validators, so that imported accounts meet the same policy.
 */
public final class PasswordPolicy {

	/** Similarity to another field from which a password is refused. */
	private static final double TOO_SIMILAR = 0.7;

	private static final Pattern DIGITS_ONLY = Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * Spaces, control characters, and what Unicode calls default ignorable, such as the
	 * Hangul filler.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
			+ "\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]+");

	private static final Pattern NOT_A_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

	private final Predicate<String> common;

	/**
	 * Creates the policy.
	 * @param common whether a password, in lower case, is too common
	 */
	public PasswordPolicy(Predicate<String> common) {
		this.common = common;
	}

	/** Returns every rule that the password breaks, as violations of the given field. */
	public List<FieldViolation> check(String field, Password password, Identity owner) {
		return check(field, password, similarField(password.clearText(), owner));
	}

	/** Checks the own password of a client. */
	public List<FieldViolation> check(String field, Password password, PhoneNumber owner) {
		return check(field, password, resembles(password.clearText(), owner.e164()) ? "phone" : null);
	}

	/** Checks a password without an owner. */
	public List<FieldViolation> checkLengthAndCommonness(String field, Password password) {
		List<FieldViolation> found = new ArrayList<>();
		if (Text.length(password.clearText()) < Password.MIN_LENGTH) {
			found.add(new FieldViolation(field, new Violation.PasswordTooShort(Password.MIN_LENGTH)));
		}
		if (isTooCommon(password)) {
			found.add(new FieldViolation(field, new Violation.PasswordTooCommon()));
		}
		return found;
	}

	private List<FieldViolation> check(String field, Password password, @Nullable String similar) {
		List<FieldViolation> found = checkLengthAndCommonness(field, password);
		if (DIGITS_ONLY.matcher(password.clearText()).matches()) {
			found.add(new FieldViolation(field, new Violation.PasswordEntirelyNumeric()));
		}
		if (similar != null) {
			found.add(new FieldViolation(field, new Violation.PasswordTooSimilar(similar)));
		}
		return found;
	}

	/** Whether the password is a common one, or has no visible character. */
	public boolean isTooCommon(Password password) {
		String clear = password.clearText();
		return this.common.test(clear.toLowerCase(Locale.ROOT)) || INVISIBLE.matcher(clear).matches();
	}

	private static @Nullable String similarField(String password, Identity owner) {
		if (resembles(password, owner.username().value())) {
			return "username";
		}
		if (owner.email() != null && resembles(password, owner.email().value())) {
			return "email";
		}
		if (owner.phone() != null && resembles(password, owner.phone().e164())) {
			return "phone";
		}
		return null;
	}

	private static boolean resembles(String password, String attribute) {
		String lowered = attribute.toLowerCase(Locale.ROOT);
		String candidate = password.toLowerCase(Locale.ROOT);
		return likeness(candidate, lowered) >= TOO_SIMILAR
				|| NOT_A_WORD.splitAsStream(lowered).anyMatch((part) -> likeness(candidate, part) >= TOO_SIMILAR);
	}

	/**
	 * Twice the number of common characters, divided by the total length; from 0 to 1.
	 */
	private static double likeness(String one, String other) {
		int length = one.length() + other.length();
		if (other.isEmpty()) {
			return 0;
		}
		StringBuilder rest = new StringBuilder(other);
		int common = 0;
		for (int i = 0; i < one.length(); i++) {
			int at = rest.indexOf(one.substring(i, i + 1));
			if (at >= 0) {
				rest.deleteCharAt(at);
				common++;
			}
		}
		return 2.0 * common / length;
	}

}
