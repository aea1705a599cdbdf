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

/**
 * The names by which an account logs in; see {@link AccountRepository} for how they are
 * unique.
 */
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
		names.put("username", canonicalUsername());
		if (this.email != null) {
			names.put("email", this.email.canonical());
		}
		if (this.phone != null) {
			names.put("phone", this.phone.e164());
		}
		return names;
	}

	/** Returns the username in the form in which it equals an address that it names. */
	public String canonicalUsername() {
		String name = this.username.value();
		return name.contains("@") ? name.toLowerCase(Locale.ROOT) : name;
	}

	/**
	 * Whether the username is the e-mail address or the phone number of this identity, so
	 * that who proves the address proves the username.
	 */
	public boolean usesAddressAsUsername() {
		return isNamedLike(this.email) || isNamedLike(this.phone);
	}

	/** Returns the identity with another username. */
	Identity named(Username other) {
		return new Identity(other, this.email, this.phone);
	}

	/**
	 * Returns the identity in which the e-mail address replaces a provisional username.
	 */
	Identity namedByEmail() {
		return (this.username.isProvisional() && this.email != null) ? named(new Username(this.email.value())) : this;
	}

	/** Returns the identity in which the phone number replaces a provisional username. */
	Identity namedByPhone() {
		return (this.username.isProvisional() && this.phone != null) ? named(new Username(this.phone.e164())) : this;
	}

	/**
	 * Returns the identity without an address.
	 * @param name the address in canonical form
	 * @param substitute the username instead of one in the form of the address
	 */
	Identity without(String name, Username substitute) {
		return new Identity(canonicalUsername().equals(name) ? substitute : this.username,
				hasEmail(name) ? null : this.email, hasPhone(name) ? null : this.phone);
	}

	/** Whether the canonical name is the e-mail address of this identity. */
	boolean hasEmail(String name) {
		return this.email != null && this.email.canonical().equals(name);
	}

	/** Whether the canonical name is the phone number of this identity. */
	boolean hasPhone(String name) {
		return this.phone != null && this.phone.e164().equals(name);
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
