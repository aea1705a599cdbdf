package dev.kartoteka.adapter.security.shared.token;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedTokenCacheTest {

	private final MovableClock clock = new MovableClock();

	private final TokenVerifier verifier = new TokenVerifier(TokenKeys.of(TokenFixtures.keys(Forgery.SECRET)),
			"kartoteka", this.clock);

	@Test
	void refusesACachedTokenOnceItHasExpired() throws Exception {
		String token = goodForAnHour();
		assertThat(this.verifier.verify(token)).isEqualTo(this.verifier.verify(token));
		this.clock.pass(Duration.ofHours(1));
		assertThatExceptionOfType(BadToken.class).isThrownBy(() -> this.verifier.verify(token));
	}

	@Test
	void refusesACachedTokenWithAnyCharacterChanged() throws Exception {
		String token = goodForAnHour();
		this.verifier.verify(token);
		for (int i = 0; i < token.length(); i++) {
			String changed = token.substring(0, i) + ((token.charAt(i) == 'A') ? 'B' : 'A') + token.substring(i + 1);
			assertThatExceptionOfType(BadToken.class).as(changed).isThrownBy(() -> this.verifier.verify(changed));
		}
	}

	@Test
	void keepsTokensInUseWithinItsCapacity() {
		VerifiedTokenCache tokens = new VerifiedTokenCache();
		for (int i = 0; i <= 2 * VerifiedTokenCache.CAPACITY; i++) {
			tokens.add("token " + i, Map.of("user_id", (long) i));
			assertThat(tokens.claimsOf("token 0")).isNotNull();
		}
		assertThat(tokens.size()).isEqualTo(VerifiedTokenCache.CAPACITY);
	}

	private String goodForAnHour() {
		long now = this.clock.instant().getEpochSecond();
		return Forgery
			.of("""
					{"token_type":"access","exp":%d,"iat":%d,"jti":"a","iss":"kartoteka","user_id":5,"session_id":7}"""
				.formatted(now + 3600, now))
			.token();
	}

}
