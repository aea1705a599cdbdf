package dev.kartoteka.adapter.django.table;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Phone numbers in whatever notation they were kept.
 *
 * @param defaultRegion of numbers without a country code, such as {@code RU}
 */
public record Phones(String defaultRegion) {

	private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

	/**
	 * The number.
	 * @throws IllegalArgumentException if the text is none that could be assigned to
	 * somebody
	 */
	public PhoneNumber read(String text) {
		try {
			Phonenumber.PhoneNumber number = LIBRARY.parse(text, this.defaultRegion);
			if (LIBRARY.isValidNumber(number)) {
				return new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164));
			}
		}
		catch (NumberParseException _) {
			// Said below.
		}
		throw new IllegalArgumentException("is no phone number");
	}

}
