package dev.kartoteka.endtoend;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token in parts, to be changed and signed again by an attacker who even knows the
 * secret. Built without the program's libraries, which would refuse to create some
 * forgeries. Immutable.
 *
 * @param mac the algorithm that signs, which may differ from the one in the header
 */
record SignedToken(String header, String claims, String mac, String secret) {

	/** Parses a token that the program has issued. */
	static SignedToken of(String token) {
		List<String> parts = List.of(token.split("\\.", -1));
		return new SignedToken(decoded(parts.getFirst()), decoded(parts.get(1)), "HmacSHA256", Program.JWT_SECRET);
	}

	SignedToken withHeader(String other) {
		return new SignedToken(other, this.claims, this.mac, this.secret);
	}

	/** Returns the token with that pattern replaced, which has to occur in the claims. */
	SignedToken withClaim(String pattern, String replacement) {
		String other = this.claims.replaceFirst(pattern, replacement);
		if (other.equals(this.claims)) {
			throw new IllegalArgumentException("No " + pattern + " in " + this.claims);
		}
		return new SignedToken(this.header, other, this.mac, this.secret);
	}

	SignedToken signedBy(String otherMac) {
		return new SignedToken(this.header, this.claims, otherMac, this.secret);
	}

	/**
	 * Returns the token as the program would sign it with that secret, with the id of the
	 * key.
	 */
	SignedToken signedWith(String otherSecret) {
		return new SignedToken("{\"kid\":\"%s\",\"typ\":\"JWT\",\"alg\":\"HS256\"}".formatted(keyId(otherSecret)),
				this.claims, this.mac, otherSecret);
	}

	String content() {
		return encoded(bytes(this.header)) + "." + encoded(bytes(this.claims));
	}

	String token() {
		return content() + "." + encoded(signature());
	}

	private byte[] signature() {
		try {
			Mac signing = Mac.getInstance(this.mac);
			signing.init(new SecretKeySpec(bytes(this.secret), this.mac));
			return signing.doFinal(bytes(content()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String keyId(String secret) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes("kartoteka key id " + secret));
			return encoded(Arrays.copyOf(digest, 6));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String decoded(String part) {
		return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
