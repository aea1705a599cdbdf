package dev.kartoteka.domain.account;

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
	 * Whether the other is the same to the letter, the e-mail address's case included.
	 */
	boolean isSpelledLike(Identity other) {
		return equals(other) && Objects.equals(spelling(this.email), spelling(other.email));
	}

	private static @Nullable String spelling(@Nullable EmailAddress email) {
		return (email != null) ? email.value() : null;
	}

}
