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
import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.BrowserTokens.BrowserToken;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;

class SignedBrowserTokensTest {

	private static final SessionHolder HOLDER = new SessionHolder(SessionHolder.Kind.ACCOUNT, 12);

	private static final SessionId SESSION = new SessionId(345);

	private static final SecretKey KEY = key((byte) 1);

	private static final SecretKey OTHER_KEY = key((byte) 2);

	private final BrowserTokens tokens = tokensAt(TokenFixtures.NOW);

	@Test
	void readsItsOwnToken() {
		assertThat(this.tokens.read(this.tokens.issue(HOLDER, SESSION), SessionHolder.Kind.ACCOUNT))
			.contains(new BrowserToken(HOLDER, SESSION, false));
	}

	@Test
	void isDueForReplacementAfterTenMinutes() {
		String token = this.tokens.issue(HOLDER, SESSION);
		assertThat(after(Duration.ofMinutes(9)).read(token, SessionHolder.Kind.ACCOUNT))
			.hasValueSatisfying((read) -> assertThat(read.due()).isFalse());
		assertThat(after(Duration.ofMinutes(10)).read(token, SessionHolder.Kind.ACCOUNT))
			.hasValueSatisfying((read) -> assertThat(read.due()).isTrue());
	}

	@Test
	void expiresAfterTwelveHours() {
		String token = this.tokens.issue(HOLDER, SESSION);
		assertThat(after(Duration.ofHours(12).minusSeconds(1)).read(token, SessionHolder.Kind.ACCOUNT)).isPresent();
		assertThat(after(Duration.ofHours(12)).read(token, SessionHolder.Kind.ACCOUNT)).isEmpty();
	}

	@Test
	void refusesATokenFromTheFuture() {
		assertThat(after(Duration.ofMinutes(-2)).read(this.tokens.issue(HOLDER, SESSION), SessionHolder.Kind.ACCOUNT))
			.isEmpty();
	}

	@Test
	void acceptsTokensOfAFormerKeyOnly() {
		String token = this.tokens.issue(HOLDER, SESSION);
		String form = this.tokens.issueForForm(HOLDER, SESSION);
		BrowserTokens rotated = new SignedBrowserTokens(new RotatingKeys(OTHER_KEY, List.of(KEY)),
				Clock.fixed(TokenFixtures.NOW, ZoneOffset.UTC));
		BrowserTokens foreign = new SignedBrowserTokens(new RotatingKeys(OTHER_KEY, List.of()),
				Clock.fixed(TokenFixtures.NOW, ZoneOffset.UTC));
		assertThat(rotated.read(token, SessionHolder.Kind.ACCOUNT)).isPresent();
		assertThat(rotated.isForForm(form, HOLDER, SESSION)).isTrue();
		assertThat(foreign.read(token, SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(foreign.isForForm(form, HOLDER, SESSION)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "12.345.1", "12.345.1.00", "0.345.1600000000.", "99999999999999999999.1.1.",
			"<script>" })
	void refusesOtherTexts(String start) {
		assertThat(this.tokens.read(start, SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(this.tokens.read(start + "0".repeat(64), SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(this.tokens.isForForm(start, HOLDER, SESSION)).isFalse();
	}

	@Test
	void refusesATokenThatWasChanged() {
		String token = this.tokens.issue(HOLDER, SESSION);
		assertThat(this.tokens.read(token.replaceFirst("^12", "13"), SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(this.tokens.read(token.replaceFirst("345", "346"), SessionHolder.Kind.ACCOUNT)).isEmpty();
	}

	@Test
	void tellsTheTokenOfAFormFromThatOfACookie() {
		assertThat(this.tokens.read(this.tokens.issueForForm(HOLDER, SESSION), SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(this.tokens.isForForm(this.tokens.issue(HOLDER, SESSION), HOLDER, SESSION)).isFalse();
	}

	@Test
	void issuesAnotherTokenForEachForm() {
		String first = this.tokens.issueForForm(HOLDER, SESSION);
		String second = this.tokens.issueForForm(HOLDER, SESSION);
		assertThat(first).isNotEqualTo(second);
		assertThat(List.of(first, second)).allMatch((token) -> this.tokens.isForForm(token, HOLDER, SESSION));
	}

	@Test
	void tellsClientsFromAccounts() {
		SessionHolder client = new SessionHolder(SessionHolder.Kind.CLIENT, 12);
		String cookie = this.tokens.issue(client, SESSION);
		assertThat(this.tokens.read(cookie, SessionHolder.Kind.CLIENT))
			.contains(new BrowserToken(client, SESSION, false));
		assertThat(this.tokens.read(cookie, SessionHolder.Kind.ACCOUNT)).isEmpty();
		assertThat(this.tokens.read(this.tokens.issue(HOLDER, SESSION), SessionHolder.Kind.CLIENT)).isEmpty();
		assertThat(this.tokens.isForForm(this.tokens.issueForForm(client, SESSION), HOLDER, SESSION)).isFalse();
		assertThat(this.tokens.isForForm(this.tokens.issueForForm(HOLDER, SESSION), client, SESSION)).isFalse();
	}

	@Test
	void refusesTheFormOfAnotherSession() {
		SessionId other = new SessionId(346);
		assertThat(this.tokens.isForForm(this.tokens.issueForForm(HOLDER, other), HOLDER, SESSION)).isFalse();
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
