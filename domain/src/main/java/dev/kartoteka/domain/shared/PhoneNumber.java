package dev.kartoteka.domain.shared;

import java.util.regex.Pattern;

/**
 * A phone number in E.164, such as {@code +79517487295}. Numbers are stored, compared and
 * shown in this form. Adapters parse other notations.
 */
public record PhoneNumber(String e164) {

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");

	public PhoneNumber {
		if (!E164.matcher(e164).matches()) {
			throw new IllegalArgumentException("Not a phone number in E.164: " + e164);
		}
	}

	@Override
	public String toString() {
		return this.e164;
	}

}
