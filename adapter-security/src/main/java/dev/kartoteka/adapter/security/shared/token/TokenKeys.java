package dev.kartoteka.adapter.security.shared.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;

/**
 * The keys of HS256: one that signs, and earlier ones that still verify. Each is known by
 * an id that is derived from it, so that all replicas agree on the names without being
 * told.
 */
final class TokenKeys {

	/** RFC 7518, 3.2: not shorter than the hash. */
	private static final int MINIMUM_BYTES = 32;

	private final String currentId;

	private final JWSSigner signer;

	private final Map<String, JWSVerifier> verifiers = new HashMap<>();

	private TokenKeys(byte[] current, List<byte[]> previous) throws JOSEException {
		this.currentId = idOf(current);
		this.signer = new MACSigner(current);
		for (byte[] secret : previous) {
			this.verifiers.put(idOf(secret), new MACVerifier(secret));
		}
		this.verifiers.put(this.currentId, new MACVerifier(current));
	}

	/**
	 * The keys made of these secrets.
	 * @throws UnusableSecret if there is none, or one of them is too short
	 */
	static TokenKeys of(@Nullable String current, List<String> previous) {
		if (current == null || current.isBlank()) {
			throw new UnusableSecret("No secret for tokens: set kartoteka.jwt-secret (KARTOTEKA_JWT_SECRET) to at "
					+ "least %d random bytes.".formatted(MINIMUM_BYTES));
		}
		try {
			return new TokenKeys(bytesOf(current, "kartoteka.jwt-secret (KARTOTEKA_JWT_SECRET)"), previous.stream()
				.map((secret) -> bytesOf(secret, "kartoteka.jwt-previous-secrets (KARTOTEKA_JWT_PREVIOUS_SECRETS)"))
				.toList());
		}
		catch (JOSEException _) {
			throw new UnusableSecret("The secrets for tokens don't make keys for HS256.");
		}
	}

	String currentId() {
		return this.currentId;
	}

	JWSSigner signer() {
		return this.signer;
	}

	/**
	 * What verifies the tokens of that key.
	 * @param id null for tokens that name no key: those of the current one
	 * @return null if there is no such key
	 */
	@Nullable JWSVerifier verifier(@Nullable String id) {
		return this.verifiers.get((id != null) ? id : this.currentId);
	}

	private static byte[] bytesOf(String secret, String property) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		if (bytes.length < MINIMUM_BYTES) {
			throw new UnusableSecret("A secret for tokens has only %d bytes: set %s to at least %d random bytes."
				.formatted(bytes.length, property, MINIMUM_BYTES));
		}
		return bytes;
	}

	private static String idOf(byte[] secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update("kartoteka key id ".getBytes(StandardCharsets.UTF_8));
			return Base64URL.encode(Arrays.copyOf(digest.digest(secret), 6)).toString();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
