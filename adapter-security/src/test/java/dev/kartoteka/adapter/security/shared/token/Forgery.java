package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Builds tokens of any kind by hand, since the libraries refuse to build some of those
 * that Kartoteka has to refuse.
 */
public record Forgery(String header, String claims, @Nullable String algorithm, String secret) {

	public static final String SECRET = "a-secret-for-tests-of-more-than-32-bytes";

	public static final String OTHER_SECRET = "another-secret-for-tests-of-the-same-length";

	/**
	 * Returns a token with these claims, signed like Kartoteka's own but without a key
	 * id.
	 */
	public static Forgery of(String claims) {
		return new Forgery("""
				{"alg":"HS256","typ":"JWT"}""", claims, "HmacSHA256", SECRET);
	}

	public Forgery withHeader(String other) {
		return new Forgery(other, this.claims, this.algorithm, this.secret);
	}

	public Forgery signedBy(@Nullable String other) {
		return new Forgery(this.header, this.claims, other, this.secret);
	}

	public Forgery signedWith(String other) {
		return new Forgery(this.header, this.claims, this.algorithm, other);
	}

	public String token() {
		String content = encoded(this.header.getBytes(StandardCharsets.UTF_8)) + "."
				+ encoded(this.claims.getBytes(StandardCharsets.UTF_8));
		return content + "." + encoded(signature(content));
	}

	private byte[] signature(String content) {
		if (this.algorithm == null) {
			return new byte[0];
		}
		try {
			Mac mac = Mac.getInstance(this.algorithm);
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), this.algorithm));
			return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
