package dev.kartoteka.adapter.cli.table;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import dev.kartoteka.domain.shared.PhoneNotation;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Reads phone numbers in any notation.
 *
 * @param defaultRegion the region of numbers without a country code, such as {@code RU}
 */
public record Phones(String defaultRegion) {

	private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

	/**
	 * Reads a number.
	 * @throws IllegalArgumentException if the text is not a valid phone number
	 */
	public PhoneNumber read(String text) {
		try {
			Phonenumber.PhoneNumber number = LIBRARY.parse(PhoneNotation.plain(text), this.defaultRegion);
			if (LIBRARY.isValidNumber(number)) {
				return new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164));
			}
		}
		catch (NumberParseException _) {
			// Refused below.
		}
		throw new IllegalArgumentException("is not a phone number");
	}

}
