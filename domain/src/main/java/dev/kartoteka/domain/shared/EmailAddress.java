package dev.kartoteka.domain.shared;

import java.util.Locale;

/** An e-mail address as its owner writes it; compared without regard to case. */
public record EmailAddress(String value) {

	public static final int MAX_LENGTH = 254;

	public EmailAddress {
		Text.filled(MAX_LENGTH, value, "An e-mail address");
		if (value.indexOf('@') < 1) {
			throw new IllegalArgumentException("An e-mail address names a mailbox and a host");
		}
	}

	/** The form in which two spellings of the same address are equal. */
	public String canonical() {
		return this.value.toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EmailAddress that && canonical().equals(that.canonical());
	}

	@Override
	public int hashCode() {
		return canonical().hashCode();
	}

}
