package dev.kartoteka.adapter.security.shared.password;

import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Which Argon2.
 *
 * @param type one of the types of {@link Argon2Parameters}
 * @param version 16 (1.0) or 19 (1.3)
 */
record Argon2Variant(int type, int version) {

	static final Argon2Variant TODAY = new Argon2Variant(Argon2Parameters.ARGON2_id,
			Argon2Parameters.ARGON2_VERSION_13);

	/** The variant of that name: {@code id}, {@code i} or {@code d}. */
	static Argon2Variant named(String type, int version) {
		return new Argon2Variant(switch (type) {
			case "id" -> Argon2Parameters.ARGON2_id;
			case "i" -> Argon2Parameters.ARGON2_i;
			default -> Argon2Parameters.ARGON2_d;
		}, version);
	}

}
