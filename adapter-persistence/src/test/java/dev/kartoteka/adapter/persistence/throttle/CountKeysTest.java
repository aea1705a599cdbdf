package dev.kartoteka.adapter.persistence.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.AttemptKey;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;

class CountKeysTest {

	private static final String PHONE = "+79517487295";

	private final CountKeys keys = keys(1);

	@Test
	void cannotBeMadeWithoutTheKey() throws Exception {
		byte[] guess = MessageDigest.getInstance("SHA-256")
			.digest(("subject TRY_CODE " + PHONE).getBytes(StandardCharsets.UTF_8));
		byte[] key = this.keys.ofSubject(PHONE, Attempt.TRY_CODE);
		assertThat(key).hasSize(32).isNotEqualTo(guess).isNotEqualTo(keys(2).ofSubject(PHONE, Attempt.TRY_CODE));
		assertThat(key).isEqualTo(keys(1).ofSubject(PHONE, Attempt.TRY_CODE))
			.isNotEqualTo(this.keys.ofSubject(PHONE, Attempt.REQUEST_TEXT));
	}

	@Test
	void showNoKey() {
		assertThat(attemptKey(1)).hasToString("AttemptKey[…]");
	}

	private static CountKeys keys(int filling) {
		return new CountKeys(attemptKey(filling));
	}

	private static AttemptKey attemptKey(int filling) {
		byte[] bytes = new byte[32];
		bytes[0] = (byte) filling;
		return new AttemptKey(new SecretKeySpec(bytes, "HmacSHA256"));
	}

}
