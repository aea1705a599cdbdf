package dev.kartoteka.adapter.web.wire.input;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.PhoneNotation;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Parses phone numbers in any notation into E.164. */
public final class PhoneNumbers {

	/** The limit of E.164. */
	private static final int MAX_DIGITS = 15;

	private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

	private final String defaultRegion;

	/**
	 * Creates a parser.
	 * @param defaultRegion of numbers without a country code, such as {@code RU}
	 * @throws IllegalArgumentException if there is no such region
	 */
	public PhoneNumbers(String defaultRegion) {
		if (!this.library.getSupportedRegions().contains(defaultRegion)) {
			throw new IllegalArgumentException(
					"kartoteka.default-phone-region is not a region such as RU: " + defaultRegion);
		}
		this.defaultRegion = defaultRegion;
	}

	/** The number, if the text is one that could be assigned. */
	public Optional<PhoneNumber> read(String text) {
		try {
			Phonenumber.PhoneNumber number = this.library.parse(PhoneNotation.plain(text), this.defaultRegion);
			return this.library.isValidNumber(number) ? e164(number) : Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	private Optional<PhoneNumber> e164(Phonenumber.PhoneNumber number) {
		String e164 = this.library.format(number, PhoneNumberFormat.E164);
		return (e164.length() <= MAX_DIGITS + 1) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
	}

	/** Phone numbers. */
	public FieldType<PhoneNumber> type() {
		return FieldTypes.text().flatMap(this::readText);
	}

	/** Phone numbers; the empty text is read as null. */
	public FieldType<@Nullable PhoneNumber> optionalType() {
		return FieldTypes.text().allowingBlank().flatMap(this::readOptional);
	}

	private FieldResult<@Nullable PhoneNumber> readOptional(String text) {
		return text.isEmpty() ? FieldResult.valid(null) : readText(text).flatMap(FieldResult::valid);
	}

	private FieldResult<PhoneNumber> readText(String text) {
		return read(text).<FieldResult<PhoneNumber>>map(FieldResult::valid)
			.orElseGet(() -> FieldResult.invalid("The phone number entered is not valid."));
	}

}
