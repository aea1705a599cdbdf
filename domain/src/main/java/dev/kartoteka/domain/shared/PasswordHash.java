package dev.kartoteka.domain.shared;

/** What is kept of a password, with the algorithm and its parameters in the text. */
public record PasswordHash(String encoded) {

	/** Hashes are secrets: this shows none. */
	@Override
	public String toString() {
		return "PasswordHash[…]";
	}

}
