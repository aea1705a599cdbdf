package dev.kartoteka.adapter.persistence.clientcardimport;

import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.StagingKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SealedTextTest {

	private static final SecretKey KEY = key("f90a7bb332d5094f4834c4b0f3d7cf8b2ad5e57364b4906f9ee7861fe9db086a");

	private static final SecretKey OTHER_KEY = key("00".repeat(32));

	@Test
	void opensWhatItSealed() {
		SealedText text = new SealedText(new StagingKeys(KEY, List.of()));

		assertThat(text.opened(text.sealed("пароль"))).isEqualTo("пароль");
		assertThat(text.sealed("пароль")).isNotEqualTo(text.sealed("пароль"));
	}

	@Test
	void opensTextsOfEarlierReleasesAndKeys() {
		String sealed = "AAECAwQFBgcICQoL5zRbIR37eKCaqbaLZEHpLBwwYEGa4sNoROB1mQ==";

		assertThat(new SealedText(new StagingKeys(KEY, List.of())).opened(sealed)).isEqualTo("пароль");
		assertThat(new SealedText(new StagingKeys(OTHER_KEY, List.of(KEY))).opened(sealed)).isEqualTo("пароль");
	}

	@Test
	void opensNoTextOfAnotherKey() {
		String sealed = new SealedText(new StagingKeys(OTHER_KEY, List.of(KEY))).sealed("пароль");

		assertThatIllegalStateException()
			.isThrownBy(() -> new SealedText(new StagingKeys(KEY, List.of())).opened(sealed))
			.withMessageContaining("KARTOTEKA_JWT_PREVIOUS_SECRETS");
	}

	@Test
	void showsNoKey() {
		assertThat(new StagingKeys(KEY, List.of(OTHER_KEY))).hasToString("StagingKeys[…]");
	}

	private static SecretKey key(String hexadecimal) {
		return new SecretKeySpec(HexFormat.of().parseHex(hexadecimal), "AES");
	}

}
