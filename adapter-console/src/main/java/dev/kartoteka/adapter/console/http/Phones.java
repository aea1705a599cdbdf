package dev.kartoteka.adapter.console.http;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import dev.kartoteka.domain.shared.PhoneNotation;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads phone numbers in any notation, and writes them for people. */
@Component
public class Phones {

	/** In characters, of what a person types. */
	static final int MAX_LENGTH = 100;

	/** The limit of E.164. */
	private static final int MAX_DIGITS = 15;

	private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

	private final String defaultRegion;

	public Phones(@Value("${kartoteka.default-phone-region:RU}") String defaultRegion) {
		this.defaultRegion = defaultRegion;
	}

	/** Returns the number, if the text is one that could be assigned. */
	public Optional<PhoneNumber> read(String text) {
		try {
			Phonenumber.PhoneNumber number = this.library.parse(PhoneNotation.plain(text), this.defaultRegion);
			String e164 = this.library.format(number, PhoneNumberFormat.E164);
			return (this.library.isValidNumber(number) && e164.length() <= MAX_DIGITS + 1)
					? Optional.of(new PhoneNumber(e164)) : Optional.empty();
		}
		catch (NumberParseException _) {
			return Optional.empty();
		}
	}

	/** Returns the number in groups of digits, such as {@code +7 951 748-72-95}. */
	public String written(String e164) {
		try {
			return this.library.format(this.library.parse(e164, this.defaultRegion), PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException _) {
			return e164;
		}
	}

}
