package dev.kartoteka.adapter.web.wire.input;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.PhoneNumber;

/** Phone numbers in the notations people use. */
public final class PhoneNumbers {

	/** E.164 allows no more. */
	private static final int MAX_DIGITS = 15;

	private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

	private final String defaultRegion;

	/**
	 * Reads numbers without a country code as those of the region, such as {@code RU}.
	 * @throws IllegalArgumentException if there is no such region
	 */
	public PhoneNumbers(String defaultRegion) {
		if (!this.library.getSupportedRegions().contains(defaultRegion)) {
			throw new IllegalArgumentException("kartoteka.default-phone-region is no region of the world's telephone "
					+ "network, such as RU: " + defaultRegion);
		}
		this.defaultRegion = defaultRegion;
	}

	/** The number, if the text is one, and one that could be assigned to somebody. */
	public Optional<PhoneNumber> read(String text) {
		try {
			Phonenumber.PhoneNumber number = this.library.parse(text, this.defaultRegion);
			return this.library.isValidNumber(number) ? e164(number) : Optional.empty();
		}
		catch (NumberParseException noNumber) {
			return Optional.empty();
		}
	}

	private Optional<PhoneNumber> e164(Phonenumber.PhoneNumber number) {
		String e164 = this.library.format(number, PhoneNumberFormat.E164);
		return (e164.length() <= MAX_DIGITS + 1) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
	}

	/** Fields that take a phone number. */
	public FieldType<PhoneNumber> type() {
		return FieldTypes.text().flatMap(this::readTyped);
	}

	/** Also the empty text, which is read as null. */
	public FieldType<@Nullable PhoneNumber> optionalType() {
		return FieldTypes.text().allowingBlank().flatMap(this::readTypedOrNone);
	}

	private FieldResult<@Nullable PhoneNumber> readTypedOrNone(String text) {
		return text.isEmpty() ? FieldResult.valid(null) : readTyped(text).flatMap(FieldResult::valid);
	}

	private FieldResult<PhoneNumber> readTyped(String text) {
		return read(text).<FieldResult<PhoneNumber>>map(FieldResult::valid)
			.orElseGet(() -> FieldResult.invalid("The phone number entered is not valid."));
	}

}
