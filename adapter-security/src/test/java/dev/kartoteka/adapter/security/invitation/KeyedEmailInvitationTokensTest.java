package dev.kartoteka.adapter.security.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedEmailInvitationTokensTest {

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final EmailInvitation.Seal SEAL = seal(7, "dora@example.org", THEN);

	private final KeyedEmailInvitationTokens tokens = tokens("a");

	@Test
	void makesTheSameTokenForALetterThatIsSentAgain() {
		assertThat(this.tokens.tokenOf(SEAL, this.tokens.hashOf(SEAL))).hasValueSatisfying((token) -> {
			assertThat(token).matches("[0-9a-f]{64}");
			assertThat(tokens("a").tokenOf(SEAL, tokens("a").hashOf(SEAL))).contains(token);
			assertThat(this.tokens.hashesOf(token)).containsExactly(this.tokens.hashOf(SEAL));
		});
	}

	@Test
	void hashesTheTokenSoThatTheHashIsNoToken() {
		String hash = this.tokens.hashOf(SEAL);
		assertThat(hash).matches("[0-9a-f]{64}");
		assertThat(this.tokens.tokenOf(SEAL, hash)).isPresent().get().isNotEqualTo(hash);
		assertThat(this.tokens.hashesOf(hash)).doesNotContain(hash);
	}

	@Test
	void bindsATokenToTheWholeSeal() {
		assertThat(List.of(SEAL, seal(8, "dora@example.org", THEN), seal(7, "eve@example.org", THEN),
				seal(7, "dora@example.org", THEN.plusNanos(1000))))
			.extracting(this.tokens::hashOf)
			.doesNotHaveDuplicates();
		assertThat(this.tokens.hashOf(seal(7, "Dora@Example.org", THEN))).isEqualTo(this.tokens.hashOf(SEAL));
	}

	@Test
	void keepsTokensGoodWhileTheirKeyIsAPreviousOne() {
		String hash = this.tokens.hashOf(SEAL);
		String token = this.tokens.tokenOf(SEAL, hash).orElseThrow();
		KeyedEmailInvitationTokens rotated = tokens("b", "a");
		assertThat(rotated.hashOf(SEAL)).isNotEqualTo(hash);
		assertThat(rotated.hashesOf(token)).hasSize(2).last().isEqualTo(hash);
		assertThat(rotated.tokenOf(SEAL, hash)).contains(token);
	}

	@Test
	void knowsNothingOfTokensWhoseKeyIsLost() {
		String hash = this.tokens.hashOf(SEAL);
		String token = this.tokens.tokenOf(SEAL, hash).orElseThrow();
		assertThat(tokens("b").tokenOf(SEAL, hash)).isEmpty();
		assertThat(tokens("b").hashesOf(token)).doesNotContain(hash);
	}

	private static EmailInvitation.Seal seal(long id, String email, Instant createdAt) {
		return new EmailInvitation.Seal(new EmailInvitationId(id), new EmailAddress(email), createdAt);
	}

	private static KeyedEmailInvitationTokens tokens(String current, String... previous) {
		RotatingKeys keys = new RotatingKeys(key(current),
				List.of(previous).stream().map(KeyedEmailInvitationTokensTest::key).toList());
		SecretKey other = key("z");
		RotatingKeys others = new RotatingKeys(other, List.of());
		return new KeyedEmailInvitationTokens(new SecurityKeys(others, others, keys, others, other, other, other));
	}

	private static SecretKey key(String letter) {
		return new SecretKeySpec(letter.repeat(32).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

}
