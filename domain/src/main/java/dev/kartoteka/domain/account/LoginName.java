package dev.kartoteka.domain.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * A log-in name as typed: a username, an e-mail address, or a phone number.
 *
 * @param phone the text as a phone number; null if it is not one
 */
public record LoginName(String typed, @Nullable PhoneNumber phone) {

	/**
	 * Returns the form that is the same for all spellings by which a name could be found,
	 * and for other spellings that look alike.
	 */
	public String canonical() {
		return (this.phone != null) ? this.phone.e164() : Username.normalized(this.typed).toLowerCase(Locale.ROOT);
	}
}
