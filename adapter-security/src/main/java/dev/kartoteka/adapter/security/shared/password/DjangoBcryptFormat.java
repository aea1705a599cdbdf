package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Reads Django's notations of bcrypt: {@code bcrypt_sha256$$2b$12$…}, where the password
 * is digested with SHA-256 first, and {@code bcrypt$$2b$12$…}, where only its first 72
 * bytes count.
 */
class DjangoBcryptFormat implements HashFormat {

	private static final Pattern NOTATION = Pattern
		.compile("bcrypt(_sha256)?\\$(\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53})");

	private static final int MIN_COST = 4;

	/** Django uses 12; each step doubles the time. */
	private static final int MAX_COST = 14;

	private static final int SIGNIFICANT_BYTES = 72;

	@Override
	public @Nullable StoredHash read(String encoded) {
		Matcher found = NOTATION.matcher(encoded);
		if (!found.matches()) {
			return null;
		}
		int cost = Integer.parseInt(found.group(3));
		if (cost < MIN_COST || cost > MAX_COST) {
			return null;
		}
		boolean digested = found.group(1) != null;
		String hash = found.group(2);
		return new StoredHash(encoded, hash.getBytes(StandardCharsets.US_ASCII),
				(password) -> BCrypt.hashpw(digested ? digest(password) : truncate(password), hash)
					.getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] digest(String password) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

	private static byte[] truncate(String password) {
		byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
		return (bytes.length > SIGNIFICANT_BYTES) ? Arrays.copyOf(bytes, SIGNIFICANT_BYTES) : bytes;
	}

}
