package dev.kartoteka.domain.shared;

/** A postal address as free text; empty if unknown. */
public record PostalAddress(String value) {

	public static final int MAX_LENGTH = 300;

	public static final PostalAddress UNKNOWN = new PostalAddress("");

	public PostalAddress {
		Text.atMost(MAX_LENGTH, value, "An address");
	}

}
