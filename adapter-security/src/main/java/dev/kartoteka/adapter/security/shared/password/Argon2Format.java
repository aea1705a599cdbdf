package dev.kartoteka.adapter.security.shared.password;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes Argon2 in its usual notation,
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. New hashes are written in it. Django
 * puts the word {@code argon2} before it.
 */
class Argon2Format implements HashFormat {

	private static final Pattern NOTATION = Pattern.compile("(?:argon2)?\\$argon2(id|i|d)\\$v=(16|19)"
			+ "\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

	static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private final Argon2 argon2;

	private final Argon2Cost currentCost;

	private final String currentPrefix;

	private final SecureRandom random = new SecureRandom();

	Argon2Format(Argon2 argon2, Argon2Cost currentCost) {
		this.argon2 = argon2;
		this.currentCost = currentCost;
		this.currentPrefix = "$argon2id$v=%d$m=%d,t=%d,p=%d$".formatted(Argon2Variant.CURRENT.version(),
				currentCost.memory(), currentCost.iterations(), currentCost.lanes());
	}

	/** Hashes the password at the current cost, with a new salt. */
	String write(String password) {
		return write(password, randomBytes(SALT_BYTES));
	}

	/** Hashes the password at the current cost. */
	String write(String password, byte[] salt) {
		byte[] hash = this.argon2.hash(password, Argon2Variant.CURRENT, this.currentCost, salt, HASH_BYTES);
		return this.currentPrefix + Base64Text.encodeUnpadded(salt) + "$" + Base64Text.encodeUnpadded(hash);
	}

	/** Returns the salt of a hash in the notation of new hashes, at any cost. */
	Optional<byte[]> saltOf(String encoded) {
		Matcher found = NOTATION.matcher(encoded);
		return (encoded.startsWith("$") && found.matches())
				? Optional.ofNullable(Base64Text.decode(found.group(6))).filter((salt) -> salt.length == SALT_BYTES)
				: Optional.empty();
	}

	/** Returns a random hash at the current cost, which matches no password. */
	StoredHash dummy() {
		return stored("", Argon2Variant.CURRENT, this.currentCost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
	}

	/** Returns whether the hash has the notation and the cost of new hashes. */
	boolean isCurrent(String encoded) {
		return encoded.startsWith(this.currentPrefix) && read(encoded) != null;
	}

	@Override
	public @Nullable StoredHash read(String encoded) {
		Matcher found = NOTATION.matcher(encoded);
		if (!found.matches()) {
			return null;
		}
		Argon2Variant variant = Argon2Variant.named(found.group(1), Integer.parseInt(found.group(2)));
		Argon2Cost cost = new Argon2Cost(Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)),
				Integer.parseInt(found.group(5)));
		byte[] salt = Base64Text.decode(found.group(6));
		byte[] hash = Base64Text.decode(found.group(7));
		if (!cost.isAcceptable() || salt == null || hash == null) {
			return null;
		}
		return stored(encoded.substring(0, encoded.lastIndexOf('$')) + "$" + hash.length, variant, cost, salt, hash);
	}

	private StoredHash stored(String form, Argon2Variant variant, Argon2Cost cost, byte[] salt, byte[] hash) {
		return new StoredHash(form, hash, (password) -> this.argon2.hash(password, variant, cost, salt, hash.length));
	}

	private byte[] randomBytes(int number) {
		byte[] bytes = new byte[number];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
