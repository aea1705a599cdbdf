package dev.kartoteka.adapter.security.shared.password;

import java.time.Duration;

import javax.crypto.spec.SecretKeySpec;

/** Hashers for tests. */
final class Hashers {

	static final Argon2Cost CURRENT = new Argon2Cost(19456, 2, 1);

	static final SharedSalts SALTS = new SharedSalts(new SecretKeySpec(new byte[32], "HmacSHA256"));

	private Hashers() {
	}

	static Argon2Format argon2(Argon2Cost cost) {
		return new Argon2Format(new Argon2(cost.memory()), cost);
	}

	static QueuedPasswordHasher of(Argon2Cost cost, HashingQueue queue) {
		return new QueuedPasswordHasher(argon2(cost), queue, new ConstantTimePadding(Duration.ZERO), SALTS);
	}

}
