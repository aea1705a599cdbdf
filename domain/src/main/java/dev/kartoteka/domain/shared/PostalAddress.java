package dev.kartoteka.domain.shared;

/** Where somebody lives or works, in free form; empty if not known. */
public record PostalAddress(String value) {

	public static final int MAX_LENGTH = 300;

	public static final PostalAddress UNKNOWN = new PostalAddress("");

	public PostalAddress {
		Text.atMost(MAX_LENGTH, value, "An address");
	}

}
