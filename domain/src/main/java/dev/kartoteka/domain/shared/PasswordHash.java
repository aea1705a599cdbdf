package dev.kartoteka.domain.shared;

/** What is kept of a password, with the algorithm and its parameters in the text. */
public record PasswordHash(String encoded) {

	/** Of somebody who has no password: none ever verifies by it. */
	public static final PasswordHash NONE = new PasswordHash("!");

	/** Hashes are secrets: this shows none. */
	@Override
	public String toString() {
		return "PasswordHash[…]";
	}

}
