package dev.kartoteka.domain.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

/** By what an account is known and logs in; each part belongs to one account only. */
public record Identity(Username username, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {

	/**
	 * The identity of somebody who gave at least one of the three: without a username the
	 * e-mail address, else the phone number, becomes it.
	 * @throws InvalidInput if all three are missing
	 */
	public static Identity of(@Nullable Username chosen, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {
		if (chosen != null) {
			return new Identity(chosen, email, phone);
		}
		if (email != null) {
			return new Identity(new Username(email.value()), email, phone);
		}
		if (phone != null) {
			return new Identity(new Username(phone.e164()), null, phone);
		}
		throw InvalidInput.of("username", new Violation.Required());
	}

	/**
	 * By what the account logs in, in the form in which equal names are equal, by field.
	 * No two accounts share one, be it in different fields.
	 */
	public Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		String name = this.username.value();
		names.put("username", name.contains("@") ? name.toLowerCase(Locale.ROOT) : name);
		if (this.email != null) {
			names.put("email", this.email.canonical());
		}
		if (this.phone != null) {
			names.put("phone", this.phone.e164());
		}
		return names;
	}

	/**
	 * Whether the other is the same to the letter, the e-mail address's case included.
	 */
	boolean isSpelledLike(Identity other) {
		return equals(other) && Objects.equals(spelling(this.email), spelling(other.email));
	}

	private static @Nullable String spelling(@Nullable EmailAddress email) {
		return (email != null) ? email.value() : null;
	}

}
