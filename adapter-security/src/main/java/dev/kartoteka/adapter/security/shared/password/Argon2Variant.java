package dev.kartoteka.adapter.security.shared.password;

import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A type and version of Argon2.
 *
 * @param type one of the types of {@link Argon2Parameters}
 * @param version 16 (1.0) or 19 (1.3)
 */
record Argon2Variant(int type, int version) {

	static final Argon2Variant CURRENT = new Argon2Variant(Argon2Parameters.ARGON2_id,
			Argon2Parameters.ARGON2_VERSION_13);

	/** Returns the variant with this type: {@code id}, {@code i} or {@code d}. */
	static Argon2Variant named(String type, int version) {
		return new Argon2Variant(switch (type) {
			case "id" -> Argon2Parameters.ARGON2_id;
			case "i" -> Argon2Parameters.ARGON2_i;
			default -> Argon2Parameters.ARGON2_d;
		}, version);
	}

}
