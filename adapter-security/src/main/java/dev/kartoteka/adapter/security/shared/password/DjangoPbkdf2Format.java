package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Reads Django's notation of PBKDF2: {@code pbkdf2_sha256$260000$salt$hash}, or with
 * {@code sha1}.
 */
class DjangoPbkdf2Format implements HashFormat {

	private static final Pattern NOTATION = Pattern
		.compile("pbkdf2_(sha256|sha1)\\$(\\d{1,7})\\$([^$]{1,128})\\$([A-Za-z0-9+/]{26,44}={0,2})");

	/** More than the default of any release of Django. */
	private static final int MAX_ITERATIONS = 2_000_000;

	@Override
	public @Nullable StoredHash read(String encoded) {
		Matcher found = NOTATION.matcher(encoded);
		if (!found.matches()) {
			return null;
		}
		String algorithm = found.group(1).equals("sha1") ? "PBKDF2WithHmacSHA1" : "PBKDF2WithHmacSHA256";
		int iterations = Integer.parseInt(found.group(2));
		byte[] salt = found.group(3).getBytes(StandardCharsets.UTF_8);
		byte[] hash = Base64Text.decode(found.group(4));
		if (iterations < 1 || iterations > MAX_ITERATIONS || hash == null) {
			return null;
		}
		return new StoredHash(encoded, hash, (password) -> compute(algorithm, password, salt, iterations, hash.length));
	}

	private static byte[] compute(String algorithm, String password, byte[] salt, int iterations, int length) {
		PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, length * Byte.SIZE);
		try {
			return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(algorithm + " is missing", ex);
		}
		finally {
			spec.clearPassword();
		}
	}

}
