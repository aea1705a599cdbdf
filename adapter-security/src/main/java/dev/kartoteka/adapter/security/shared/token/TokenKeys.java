package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import javax.crypto.SecretKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.security.RotatingKeys;

/**
 * The keys for HS256: one signs, and earlier ones still verify. The id of a key is
 * derived from the key, so all replicas use the same id.
 */
final class TokenKeys {

	/** RFC 7518, section 3.2: a key is at least as long as the hash. */
	private static final int MINIMUM_BYTES = 32;

	private final String currentId;

	private final JWSSigner signer;

	private final Map<String, JWSVerifier> verifiers = new HashMap<>();

	private TokenKeys(RotatingKeys keys) throws JOSEException {
		byte[] current = bytesOf(keys.current());
		this.currentId = idOf(current);
		this.signer = new MACSigner(current);
		for (SecretKey key : keys.all()) {
			byte[] bytes = bytesOf(key);
			this.verifiers.putIfAbsent(idOf(bytes), new MACVerifier(bytes));
		}
	}

	/**
	 * Prepares the keys for signing and verifying.
	 * @throws UnusableKey if one of them is too short
	 */
	static TokenKeys of(RotatingKeys keys) {
		try {
			return new TokenKeys(keys);
		}
		catch (JOSEException _) {
			throw new UnusableKey("A key for tokens does not suit HS256.");
		}
	}

	String currentId() {
		return this.currentId;
	}

	JWSSigner signer() {
		return this.signer;
	}

	/**
	 * Returns the verifier for tokens of the key with this id.
	 * @param id null for tokens that name no key: the current key verifies them
	 * @return null if there is no such key
	 */
	@Nullable JWSVerifier verifier(@Nullable String id) {
		return this.verifiers.get((id != null) ? id : this.currentId);
	}

	private static byte[] bytesOf(SecretKey key) {
		byte[] bytes = Objects.requireNonNull(key.getEncoded());
		if (bytes.length < MINIMUM_BYTES) {
			throw new UnusableKey(
					"A key for tokens has %d bytes. Give it at least %d.".formatted(bytes.length, MINIMUM_BYTES));
		}
		return bytes;
	}

	private static String idOf(byte[] key) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update("kartoteka key id ".getBytes(StandardCharsets.UTF_8));
			return Base64URL.encode(Arrays.copyOf(digest.digest(key), 6)).toString();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

}
