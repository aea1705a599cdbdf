package dev.kartoteka.domain.shared;

/** The hash of a password; the text includes the algorithm and its parameters. */
public record PasswordHash(String encoded) {

	/** Stands for no password; no password ever matches it. */
	public static final PasswordHash NONE = new PasswordHash("!");

	/** Omits the hash, which is a secret. */
	@Override
	public String toString() {
		return "PasswordHash[…]";
	}

}
