package dev.kartoteka.bootstrap.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPurposeTest {

	private static final String SECRET = "a-secret-for-tests-of-more-than-32-bytes";

	@ParameterizedTest
	@CsvSource({ "EMAIL_TOKENS, HmacSHA256, 614172e569affde848b66e95f3c794c6f249145a8ad969804a3ab2f5e285d3c6",
			"INVITATION_TOKENS, HmacSHA256, 2d7bf5bf864d68a92141ee32082f787d022930336e795a740236d5be79ee78c2",
			"PHONE_CODES, HmacSHA256, 3e8795879f0fe7fd0c4886ab7e3eb04b3fb6e47950988569730eb39193f1fdab",
			"REQUEST_DIGESTS, HmacSHA256, d2b2dd177465b6b2bbfdf8d6d532cf8ce770da7b64a449a84066198bdc000fc4",
			"STAGED_ROWS, AES, f90a7bb332d5094f4834c4b0f3d7cf8b2ad5e57364b4906f9ee7861fe9db086a" })
	void keepsItsKeysFromReleaseToRelease(KeyPurpose purpose, String algorithm, String key) {
		SecretKey derived = purpose.derive(SECRET);

		assertThat(HexFormat.of().formatHex(derived.getEncoded())).isEqualTo(key);
		assertThat(derived.getAlgorithm()).isEqualTo(algorithm);
	}

	@Test
	void followsRfc5869() throws Exception {
		byte[] extracted = hmac(new byte[32], bytes(SECRET));

		assertThat(KeyPurpose.EMAIL_TOKENS.derive(SECRET).getEncoded())
			.isEqualTo(hmac(extracted, bytes("kartoteka letter tokens\u0001")));
	}

	@Test
	void derivesAnotherKeyForEachPurposeAndSecret() {
		assertThat(Arrays.stream(KeyPurpose.values()).map((purpose) -> purpose.derive(SECRET).getEncoded()))
			.doesNotHaveDuplicates()
			.doesNotContain(bytes(SECRET));
		assertThat(KeyPurpose.EMAIL_TOKENS.derive(SECRET + "x")).isNotEqualTo(KeyPurpose.EMAIL_TOKENS.derive(SECRET));
	}

	private static byte[] hmac(byte[] key, byte[] content) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(content);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
