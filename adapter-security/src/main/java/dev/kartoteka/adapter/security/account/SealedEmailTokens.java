package dev.kartoteka.adapter.security.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.kartoteka.adapter.security.TokenSecrets;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.EmailTokens;

/**
 * Tokens in Django's style: when it was issued, and an HMAC of that and the seal. Nothing
 * has to be kept of them. The keys are derived from the secrets that sign sessions'
 * tokens, so that neither kind of token says anything about the other.
 */
class SealedEmailTokens implements EmailTokens {

	private static final Duration LIFETIME = Duration.ofDays(3);

	/** By how much the clocks of two replicas may differ. */
	private static final Duration LEEWAY = Duration.ofMinutes(1);

	private static final int BASE = 36;

	private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,10})-[0-9a-f]{64}");

	private static final String KEY_LABEL = "kartoteka letter tokens";

	private static final String MAC = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	/** The first issues; all of them verify. */
	private final List<SecretKey> keys;

	private final Clock clock;

	SealedEmailTokens(TokenSecrets secrets, Clock clock) {
		this.keys = Stream.concat(Stream.of(secrets.current()), secrets.previous().stream())
			.map(SealedEmailTokens::keyOf)
			.toList();
		this.clock = clock;
	}

	@Override
	public String issue(Account.Seal seal) {
		return token(this.clock.instant().getEpochSecond(), seal, this.keys.getFirst());
	}

	@Override
	public boolean isGood(String token, Account.Seal seal) {
		Matcher form = FORM.matcher(token);
		if (!form.matches()) {
			return false;
		}
		long issuedAt = Long.parseLong(form.group(1), BASE);
		return isRecent(issuedAt) && this.keys.stream().anyMatch((key) -> equal(token(issuedAt, seal, key), token));
	}

	private boolean isRecent(long issuedAt) {
		long age = this.clock.instant().getEpochSecond() - issuedAt;
		return age >= -LEEWAY.toSeconds() && age < LIFETIME.toSeconds();
	}

	private static boolean equal(String expected, String presented) {
		return MessageDigest.isEqual(bytes(expected), bytes(presented));
	}

	private static String token(long issuedAt, Account.Seal seal, SecretKey key) {
		String time = Long.toString(issuedAt, BASE);
		byte[] proof = mac(key, time, seal.purpose().name(), Long.toString(seal.account().value()), seal.email(),
				seal.password().encoded());
		return time + "-" + HexFormat.of().formatHex(proof);
	}

	private static byte[] mac(SecretKey key, String... parts) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(key);
			for (String part : parts) {
				// With their lengths, so that no two seals read the same.
				byte[] content = bytes(part);
				mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
				mac.update(content);
			}
			return mac.doFinal();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(MAC + " is missing", ex);
		}
	}

	private static SecretKey keyOf(String secret) {
		try {
			HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
				.addIKM(bytes(secret))
				.thenExpand(bytes(KEY_LABEL), KEY_BYTES);
			return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(derivation), MAC);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HKDF-SHA256 is missing", ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
