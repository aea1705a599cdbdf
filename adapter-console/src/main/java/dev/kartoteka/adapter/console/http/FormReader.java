package dev.kartoteka.adapter.console.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.MistakeTexts;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;

/**
 * Reads the fields of a form. What cannot be read is a mistake of the form, and the
 * result is a substitute that nobody sees: {@link #submission} refuses a form with
 * mistakes.
 */
public final class FormReader {

	private static final Pattern EMAIL = Pattern.compile(
			"[^\\s@\"(),:;<>\\[\\\\\\]]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)*[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?");

	private static final Pattern DEGREES = Pattern.compile("[-+]?[0-9]{1,3}(?:\\.[0-9]{1,20})?");

	private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

	private final Form form;

	private final MistakeTexts texts;

	FormReader(Form form, MistakeTexts texts) {
		this.form = form;
		this.texts = texts;
	}

	/**
	 * Returns the value that the fields make, or the refusal of a form with mistakes. The
	 * use case opens it after it has checked the rights.
	 */
	public <T> Submission<T> submission(Supplier<T> reading) {
		return Submission.deferred(() -> {
			T value = reading.get();
			return this.form.hasMistakes() ? Submission.refused(new FormRefused()) : Submission.of(value);
		});
	}

	/** Returns a text without spaces around it; may be empty. */
	public String optional(String field, int maximum) {
		String text = this.form.value(field).strip().replace("\r\n", "\n");
		if (Text.length(text) > maximum) {
			this.form.mistake(field, this.texts.tooLong(maximum));
			return "";
		}
		if (!Text.isStorable(text)) {
			this.form.mistake(field, this.texts.forbiddenCharacters());
			return "";
		}
		return text;
	}

	/** Returns a text that is not empty. */
	public String required(String field, int maximum) {
		String text = optional(field, maximum);
		if (text.isEmpty()) {
			this.form.mistake(field, this.texts.required());
			return "-";
		}
		return text;
	}

	/** Returns a password as typed, with spaces around it. */
	public Password password(String field) {
		String typed = this.form.value(field);
		if (typed.isEmpty()) {
			this.form.mistake(field, this.texts.required());
		}
		return new Password(fitting(field, typed));
	}

	/** Returns a password as typed; empty if none was typed. */
	public Optional<Password> optionalPassword(String field) {
		String typed = this.form.value(field);
		return typed.isEmpty() ? Optional.empty() : Optional.of(new Password(fitting(field, typed)));
	}

	private String fitting(String field, String typed) {
		if (Text.length(typed) > Password.MAX_LENGTH) {
			this.form.mistake(field, this.texts.tooLong(Password.MAX_LENGTH));
			return "";
		}
		return typed;
	}

	/** Requires that both fields are equal. */
	public void same(String field, String repeated) {
		if (!this.form.value(field).equals(this.form.value(repeated))) {
			this.form.mistake(repeated, this.texts.different());
		}
	}

	/** Returns a phone number in any notation. */
	public PhoneNumber phone(String field, Phones phones) {
		String typed = required(field, Phones.MAX_LENGTH);
		return phones.read(typed).orElseGet(() -> {
			this.form.mistake(field, this.texts.phone());
			return new PhoneNumber("+70000000000");
		});
	}

	/** Returns a phone number in any notation; null if the field is empty. */
	public @Nullable PhoneNumber optionalPhone(String field, Phones phones) {
		return this.form.value(field).isBlank() ? null : phone(field, phones);
	}

	/** Returns an e-mail address; null if the field is empty. */
	public @Nullable EmailAddress optionalEmail(String field) {
		return this.form.value(field).isBlank() ? null : email(field);
	}

	/** Returns an e-mail address. */
	public EmailAddress email(String field) {
		String typed = required(field, EmailAddress.MAX_LENGTH);
		if (EMAIL.matcher(typed).matches()) {
			return new EmailAddress(typed);
		}
		this.form.mistake(field, this.texts.email());
		return new EmailAddress("none@example.org");
	}

	/** Returns a username; null if the field is empty. */
	public @Nullable Username optionalUsername(String field) {
		return this.form.value(field).isBlank() ? null : username(field);
	}

	/** Returns a username. */
	public Username username(String field) {
		String typed = Username.normalized(required(field, Username.MAX_LENGTH));
		if (!Username.CHOOSABLE.matcher(typed).matches()) {
			this.form.mistake(field, this.texts.username());
			return new Username("none");
		}
		return new Username(typed);
	}

	/** Returns a JSON value; null if the field is empty. */
	public @Nullable JsonText json(String field) {
		String typed = this.form.value(field).strip();
		if (typed.isEmpty()) {
			return null;
		}
		try {
			String compact = TypedJson.compact(typed);
			if (compact.getBytes(StandardCharsets.UTF_8).length > JsonText.MAX_BYTES) {
				this.form.mistake(field, this.texts.tooLong(JsonText.MAX_BYTES));
				return null;
			}
			return compact.equals("null") ? null : new JsonText(compact);
		}
		catch (TypedJson.Malformed malformed) {
			this.form.mistake(field, this.texts.json(malformed.line(), malformed.column()));
			return null;
		}
	}

	/**
	 * Returns degrees, rounded to six decimals. A comma is read as a point.
	 * @param bound the largest value, of either sign
	 */
	public BigDecimal degrees(String field, int bound) {
		String typed = this.form.value(field).strip().replace(',', '.').replace('\u2212', '-');
		if (DEGREES.matcher(typed).matches()) {
			BigDecimal degrees = new BigDecimal(typed);
			if (degrees.abs().compareTo(BigDecimal.valueOf(bound)) <= 0) {
				return degrees.setScale(Coordinates.DECIMAL_PLACES, RoundingMode.HALF_UP);
			}
		}
		this.form.mistake(field, typed.isEmpty() ? this.texts.required() : this.texts.degrees(bound));
		return BigDecimal.ZERO;
	}

	/**
	 * Returns the condition that the object still has the version with which the form was
	 * filled in.
	 */
	public VersionCondition condition() {
		String version = this.form.value("version");
		return VERSION.matcher(version).matches()
				? new VersionCondition.OneOf(Set.of(new Version(Long.parseLong(version)))) : VersionCondition.any();
	}

	/** Returns an id; empty if the field is not one. */
	public Optional<Long> id(String field) {
		Optional<Long> id = Ids.read(this.form.value(field));
		if (id.isEmpty()) {
			this.form.mistake(field, this.texts.choice());
		}
		return id;
	}

}
