package dev.kartoteka.domain.shared;

/** A password in clear text, to be hashed or verified. */
public record Password(String clearText) {

	public static final int MIN_LENGTH = 8;

	public static final int MAX_LENGTH = 128;

	public Password {
		Text.atMost(MAX_LENGTH, clearText, "A password");
	}

	/** Omits the password, which is a secret. */
	@Override
	public String toString() {
		return "Password[…]";
	}

}
