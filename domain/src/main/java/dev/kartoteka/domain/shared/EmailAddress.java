package dev.kartoteka.domain.shared;

import java.util.Locale;

/** An e-mail address in its owner's spelling; equality ignores case. */
public record EmailAddress(String value) {

	public static final int MAX_LENGTH = 254;

	public EmailAddress {
		Text.filled(MAX_LENGTH, value, "An e-mail address");
		if (value.indexOf('@') < 1) {
			throw new IllegalArgumentException("An e-mail address names a mailbox and a host");
		}
	}

	/** Returns the lower-case form, which is the same for all spellings of an address. */
	public String canonical() {
		return this.value.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the mailbox that addresses such as {@code name+tag@host} and
	 * {@code "name"@host} usually lead to. For limits only: mail servers may tell such
	 * addresses apart.
	 */
	public String mailbox() {
		String address = canonical();
		int at = address.lastIndexOf('@');
		String local = address.substring(0, at).replaceAll("[\"\\\\]", "");
		int tag = local.indexOf('+');
		return ((tag > 0) ? local.substring(0, tag) : local) + address.substring(at);
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
