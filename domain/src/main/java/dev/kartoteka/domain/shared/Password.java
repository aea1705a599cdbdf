package dev.kartoteka.domain.shared;

/** A password in clear, on its way to be hashed or verified. */
public record Password(String clearText) {

	public static final int MIN_LENGTH = 8;

	public static final int MAX_LENGTH = 128;

	public Password {
		Text.atMost(MAX_LENGTH, clearText, "A password");
	}

	/** Passwords are secrets: this shows none. */
	@Override
	public String toString() {
		return "Password[…]";
	}

}
