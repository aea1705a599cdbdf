package dev.kartoteka.adapter.security.shared.token;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenKeysTest {

	private static final String THIRTY_ONE_BYTES = "0123456789abcdef0123456789abcde";

	@Test
	void refusesAKeyOfLessThanThirtyTwoBytesWithoutShowingIt() {
		assertThatExceptionOfType(UnusableKey.class)
			.isThrownBy(() -> TokenKeys.of(TokenFixtures.keys(THIRTY_ONE_BYTES)))
			.withMessageContaining("31 bytes")
			.withMessageNotContaining(THIRTY_ONE_BYTES);
	}

	@Test
	void refusesAShortPreviousKey() {
		assertThatExceptionOfType(UnusableKey.class)
			.isThrownBy(() -> TokenKeys.of(TokenFixtures.keys(THIRTY_ONE_BYTES + "f", THIRTY_ONE_BYTES)))
			.withMessageContaining("31 bytes")
			.withMessageNotContaining(THIRTY_ONE_BYTES);
	}

	@Test
	void takesAKeyOfThirtyTwoBytes() {
		assertThat(TokenKeys.of(TokenFixtures.keys("ж".repeat(16))).verifier(null)).isNotNull();
	}

	@Test
	void givesTheSameKeyTheSameIdOnEveryReplica() {
		assertThat(TokenKeys.of(TokenFixtures.keys(Forgery.SECRET)).currentId())
			.isEqualTo(TokenKeys.of(TokenFixtures.keys(Forgery.SECRET, Forgery.OTHER_SECRET)).currentId())
			.isNotEqualTo(TokenKeys.of(TokenFixtures.keys(Forgery.OTHER_SECRET)).currentId());
	}

	@Test
	void keepsTheIdOfAKeyFromReleaseToRelease() {
		assertThat(TokenKeys.of(TokenFixtures.keys(Forgery.SECRET)).currentId()).isEqualTo("_MYdG-UD");
	}

	@Test
	void showsNoKey() {
		assertThat(TokenFixtures.keys(Forgery.SECRET, Forgery.OTHER_SECRET)).hasToString("RotatingKeys[…]");
		assertThat(TokenFixtures.securityKeys(Forgery.SECRET)).hasToString("SecurityKeys[…]");
	}

}
