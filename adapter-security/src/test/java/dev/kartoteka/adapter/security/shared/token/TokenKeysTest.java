package dev.kartoteka.adapter.security.shared.token;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.TokenSecrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenKeysTest {

	private static final String THIRTY_ONE_BYTES = "0123456789abcdef0123456789abcde";

	@Test
	void refusesToWorkWithoutASecret() {
		assertThatExceptionOfType(UnusableSecret.class).isThrownBy(() -> TokenKeys.of(null, List.of()))
			.withMessageContaining("KARTOTEKA_JWT_SECRET");
		assertThatExceptionOfType(UnusableSecret.class).isThrownBy(() -> TokenKeys.of("  ", List.of()))
			.withMessageContaining("KARTOTEKA_JWT_SECRET");
	}

	@Test
	void refusesASecretOfLessThanThirtyTwoBytesWithoutTellingIt() {
		assertThatExceptionOfType(UnusableSecret.class).isThrownBy(() -> TokenKeys.of(THIRTY_ONE_BYTES, List.of()))
			.withMessageContaining("31 bytes")
			.withMessageNotContaining(THIRTY_ONE_BYTES);
	}

	@Test
	void refusesAShortEarlierSecretToo() {
		assertThatExceptionOfType(UnusableSecret.class)
			.isThrownBy(() -> TokenKeys.of(THIRTY_ONE_BYTES + "f", List.of(THIRTY_ONE_BYTES)))
			.withMessageContaining("KARTOTEKA_JWT_PREVIOUS_SECRETS")
			.withMessageNotContaining(THIRTY_ONE_BYTES);
	}

	@Test
	void countsBytesRatherThanLetters() {
		assertThat(TokenKeys.of("ж".repeat(16), List.of()).verifier(null)).isNotNull();
	}

	@Test
	void givesTheSameSecretTheSameNameEverywhere() {
		assertThat(TokenKeys.of(Forgery.SECRET, List.of()).currentId())
			.isEqualTo(TokenKeys.of(Forgery.SECRET, List.of(Forgery.OTHER_SECRET)).currentId())
			.isNotEqualTo(TokenKeys.of(Forgery.OTHER_SECRET, List.of()).currentId());
	}

	@Test
	void showsNoSecret() {
		assertThat(new TokenSecrets(Forgery.SECRET, List.of(Forgery.OTHER_SECRET)).toString())
			.doesNotContain(Forgery.SECRET, Forgery.OTHER_SECRET);
	}

}
