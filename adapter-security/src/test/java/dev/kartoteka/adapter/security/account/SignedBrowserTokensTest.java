package dev.kartoteka.adapter.security.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BrowserTokens;
import dev.kartoteka.domain.account.BrowserTokens.BrowserToken;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;

class SignedBrowserTokensTest {

	private static final Caller CALLER = new Caller(new AccountId(12), new SessionId(345));

	private static final SecretKey KEY = key((byte) 1);

	private static final SecretKey OTHER_KEY = key((byte) 2);

	private final BrowserTokens tokens = tokensAt(TokenFixtures.NOW);

	@Test
	void readsItsOwnToken() {
		assertThat(this.tokens.read(this.tokens.issue(CALLER))).contains(new BrowserToken(CALLER, false));
	}

	@Test
	void isDueForReplacementAfterTenMinutes() {
		String token = this.tokens.issue(CALLER);
		assertThat(after(Duration.ofMinutes(9)).read(token))
			.hasValueSatisfying((read) -> assertThat(read.due()).isFalse());
		assertThat(after(Duration.ofMinutes(10)).read(token))
			.hasValueSatisfying((read) -> assertThat(read.due()).isTrue());
	}

	@Test
	void expiresAfterTwelveHours() {
		String token = this.tokens.issue(CALLER);
		assertThat(after(Duration.ofHours(12).minusSeconds(1)).read(token)).isPresent();
		assertThat(after(Duration.ofHours(12)).read(token)).isEmpty();
	}

	@Test
	void refusesATokenFromTheFuture() {
		assertThat(after(Duration.ofMinutes(-2)).read(this.tokens.issue(CALLER))).isEmpty();
	}

	@Test
	void acceptsTokensOfAFormerKeyOnly() {
		String token = this.tokens.issue(CALLER);
		String form = this.tokens.issueForForm(CALLER);
		BrowserTokens rotated = new SignedBrowserTokens(new RotatingKeys(OTHER_KEY, List.of(KEY)),
				Clock.fixed(TokenFixtures.NOW, ZoneOffset.UTC));
		BrowserTokens foreign = new SignedBrowserTokens(new RotatingKeys(OTHER_KEY, List.of()),
				Clock.fixed(TokenFixtures.NOW, ZoneOffset.UTC));
		assertThat(rotated.read(token)).isPresent();
		assertThat(rotated.isForForm(form, CALLER)).isTrue();
		assertThat(foreign.read(token)).isEmpty();
		assertThat(foreign.isForForm(form, CALLER)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "12.345.1", "12.345.1.00", "0.345.1600000000.", "99999999999999999999.1.1.",
			"<script>" })
	void refusesOtherTexts(String start) {
		assertThat(this.tokens.read(start)).isEmpty();
		assertThat(this.tokens.read(start + "0".repeat(64))).isEmpty();
		assertThat(this.tokens.isForForm(start, CALLER)).isFalse();
	}

	@Test
	void refusesATokenThatWasChanged() {
		String token = this.tokens.issue(CALLER);
		assertThat(this.tokens.read(token.replaceFirst("^12", "13"))).isEmpty();
		assertThat(this.tokens.read(token.replaceFirst("345", "346"))).isEmpty();
	}

	@Test
	void tellsTheTokenOfAFormFromThatOfACookie() {
		assertThat(this.tokens.read(this.tokens.issueForForm(CALLER))).isEmpty();
		assertThat(this.tokens.isForForm(this.tokens.issue(CALLER), CALLER)).isFalse();
	}

	@Test
	void issuesAnotherTokenForEachForm() {
		String first = this.tokens.issueForForm(CALLER);
		String second = this.tokens.issueForForm(CALLER);
		assertThat(first).isNotEqualTo(second);
		assertThat(List.of(first, second)).allMatch((token) -> this.tokens.isForForm(token, CALLER));
	}

	@Test
	void refusesTheFormOfAnotherSession() {
		Caller other = new Caller(CALLER.account(), new SessionId(346));
		assertThat(this.tokens.isForForm(this.tokens.issueForForm(other), CALLER)).isFalse();
	}

	private static BrowserTokens after(Duration duration) {
		return tokensAt(TokenFixtures.NOW.plus(duration));
	}

	private static BrowserTokens tokensAt(Instant now) {
		return new SignedBrowserTokens(new RotatingKeys(KEY, List.of()), Clock.fixed(now, ZoneOffset.UTC));
	}

	private static SecretKey key(byte content) {
		byte[] bytes = new byte[32];
		bytes[0] = content;
		return new SecretKeySpec(bytes, "HmacSHA256");
	}

}
