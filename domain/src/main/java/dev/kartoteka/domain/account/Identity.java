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

/** The names by which an account logs in; each is unique among all accounts. */
public record Identity(Username username, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {

	/**
	 * Creates an identity from at least one of the three. A missing username is derived
	 * from the e-mail address, or else from the phone number.
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
	 * Returns the log-in names in canonical form, by field. No two accounts share a name,
	 * even in different fields.
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
	 * Returns the identity with other addresses. A username that is one of the former
	 * addresses does not stay, since nobody else could use that address: it becomes the
	 * one that {@link #of} derives from the new addresses. If there are none, it stays.
	 */
	Identity withAddresses(@Nullable EmailAddress newEmail, @Nullable PhoneNumber newPhone) {
		boolean derived = (isFormer(this.email, newEmail) && isNamedLike(this.email))
				|| (isFormer(this.phone, newPhone) && isNamedLike(this.phone));
		return (derived && (newEmail != null || newPhone != null)) ? of(null, newEmail, newPhone)
				: new Identity(this.username, newEmail, newPhone);
	}

	private static boolean isFormer(@Nullable Object address, @Nullable Object changed) {
		return address != null && !address.equals(changed);
	}

	private boolean isNamedLike(@Nullable EmailAddress address) {
		return address != null && address.canonical().equals(this.username.value().toLowerCase(Locale.ROOT));
	}

	private boolean isNamedLike(@Nullable PhoneNumber number) {
		return number != null && number.e164().equals(this.username.value());
	}

	/**
	 * Whether the other identity is the same, including the case of the e-mail address.
	 */
	boolean isSpelledLike(Identity other) {
		return equals(other) && Objects.equals(spelling(this.email), spelling(other.email));
	}

	private static @Nullable String spelling(@Nullable EmailAddress email) {
		return (email != null) ? email.value() : null;
	}

}
