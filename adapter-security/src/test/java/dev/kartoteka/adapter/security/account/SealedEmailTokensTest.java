package dev.kartoteka.adapter.security.account;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.shared.token.Forgery;
import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.EmailTokens;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;

class SealedEmailTokensTest {

	private static final Account.Seal SEAL = new Account.Seal(EmailKind.PASSWORD_RESET.name(), new AccountId(12),
			"3alice@example.org", new PasswordHash("$argon2id$hash"));

	private static final SecretKey KEY = key("614172e569affde848b66e95f3c794c6f249145a8ad969804a3ab2f5e285d3c6");

	private static final SecretKey OTHER_KEY = key("00".repeat(32));

	private final EmailTokens tokens = tokensAt(TokenFixtures.NOW);

	@Test
	void acceptsItsOwnTokenForTheSameState() {
		assertThat(this.tokens.isGood(this.tokens.issue(SEAL), SEAL)).isTrue();
	}

	@Test
	void writesTheTimeAndTheSignatureInCharactersForALink() {
		assertThat(this.tokens.issue(SEAL)).matches("tro8w0-[0-9a-f]{64}");
	}

	@Test
	void keepsItsTokensFromReleaseToRelease() {
		assertThat(this.tokens.issue(SEAL))
			.isEqualTo("tro8w0-c7d7405ad2f59d7b421c0b8676eedfcdda09f7fb916138954b7667d1914e0ef5");
	}

	@Test
	void issuesTheSameTokenOnEveryReplica() {
		assertThat(tokensAt(TokenFixtures.NOW).issue(SEAL)).isEqualTo(this.tokens.issue(SEAL));
	}

	static Stream<Account.Seal> otherStates() {
		return Stream.of(
				new Account.Seal(EmailKind.ACTIVATION.name(), SEAL.account(), SEAL.recipient(), SEAL.password()),
				new Account.Seal(EmailKind.EMAIL_CHANGED.name(), SEAL.account(), SEAL.recipient(), SEAL.password()),
				new Account.Seal(SEAL.purpose(), new AccountId(13), SEAL.recipient(), SEAL.password()),
				new Account.Seal(SEAL.purpose(), SEAL.account(), "bob@example.org", SEAL.password()),
				new Account.Seal(SEAL.purpose(), SEAL.account(), "", SEAL.password()),
				new Account.Seal(SEAL.purpose(), SEAL.account(), SEAL.recipient(), new PasswordHash("$argon2id$other")),
				// The same characters, divided elsewhere.
				new Account.Seal(SEAL.purpose(), new AccountId(1), "2" + SEAL.recipient(), SEAL.password()),
				new Account.Seal(SEAL.purpose(), new AccountId(123), SEAL.recipient().substring(1), SEAL.password()),
				new Account.Seal(SEAL.purpose(), SEAL.account(), SEAL.recipient() + "$",
						new PasswordHash("argon2id$hash")));
	}

	@ParameterizedTest
	@MethodSource("otherStates")
	void refusesTokensOnceTheStateHasChanged(Account.Seal changed) {
		assertThat(this.tokens.isGood(this.tokens.issue(SEAL), changed)).isFalse();
		assertThat(this.tokens.isGood(this.tokens.issue(changed), changed)).isTrue();
	}

	@Test
	void isGoodForThreeDays() {
		String token = this.tokens.issue(SEAL);
		Instant end = TokenFixtures.NOW.plus(Duration.ofDays(3));

		assertThat(tokensAt(end.minusSeconds(1)).isGood(token, SEAL)).isTrue();
		assertThat(tokensAt(end).isGood(token, SEAL)).isFalse();
	}

	@Test
	void toleratesClocksThatDifferALittle() {
		String token = this.tokens.issue(SEAL);

		assertThat(tokensAt(TokenFixtures.NOW.minusSeconds(60)).isGood(token, SEAL)).isTrue();
		assertThat(tokensAt(TokenFixtures.NOW.minusSeconds(61)).isGood(token, SEAL)).isFalse();
	}

	@Test
	void refusesAChangedTime() {
		String token = this.tokens.issue(SEAL);

		assertThat(this.tokens.isGood(token.replace("tro8w0", "tro8vz"), SEAL)).isFalse();
		assertThat(this.tokens.isGood("0" + token, SEAL)).isFalse();
	}

	@Test
	void refusesASignatureWithAnyDigitChanged() {
		String token = this.tokens.issue(SEAL);
		for (int at = token.indexOf('-') + 1; at < token.length(); at++) {
			char other = (token.charAt(at) == '0') ? '1' : '0';

			assertThat(this.tokens.isGood(token.substring(0, at) + other + token.substring(at + 1), SEAL)).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "tro8w0", "tro8w0-", "-0123456789abcdef", "set-password", "zzzzzzzzzzzzzzzz-00",
			"tro8w0-жжжж", "\u0000", "a.b.c" })
	void refusesGarbage(String garbage) {
		assertThat(this.tokens.isGood(garbage, SEAL)).isFalse();
	}

	@Test
	void refusesAnotherSpellingOfTheSameToken() {
		String token = this.tokens.issue(SEAL);

		for (String other : Set.of(token + "\n", " " + token, token.toUpperCase(Locale.ROOT), token + "0",
				token.substring(0, token.length() - 1))) {
			assertThat(this.tokens.isGood(other, SEAL)).isFalse();
		}
	}

	@Test
	void refusesTokensOfAnotherKey() {
		assertThat(this.tokens.isGood(tokens(OTHER_KEY).issue(SEAL), SEAL)).isFalse();
	}

	@Test
	void acceptsTokensOfPreviousKeysAndIssuesThemWithTheCurrentOne() {
		EmailTokens rotated = tokens(OTHER_KEY, key("01".repeat(32)), KEY);

		assertThat(rotated.isGood(this.tokens.issue(SEAL), SEAL)).isTrue();
		assertThat(rotated.issue(SEAL)).isEqualTo(tokens(OTHER_KEY).issue(SEAL));
	}

	@Test
	void signsTheTimeAndTheSealWithItsKey() throws Exception {
		byte[] otherKey = Forgery.SECRET.getBytes(StandardCharsets.UTF_8);

		assertThat(this.tokens.isGood(signedWith(KEY.getEncoded()), SEAL)).isTrue();
		assertThat(this.tokens.isGood(signedWith(otherKey), SEAL)).isFalse();
	}

	private static String signedWith(byte[] key) throws Exception {
		ByteArrayOutputStream sealed = new ByteArrayOutputStream();
		for (String part : List.of("tro8w0", "PASSWORD_RESET", "12", SEAL.recipient(), SEAL.password().encoded())) {
			byte[] content = part.getBytes(StandardCharsets.UTF_8);
			sealed.write(new byte[] { 0, 0, 0, (byte) content.length });
			sealed.write(content);
		}
		return "tro8w0-" + HexFormat.of().formatHex(hmac(key, sealed.toByteArray()));
	}

	private static byte[] hmac(byte[] key, byte[] content) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(content);
	}

	private static EmailTokens tokens(SecretKey current, SecretKey... previous) {
		return new SealedEmailTokens(new RotatingKeys(current, List.of(previous)), at(TokenFixtures.NOW));
	}

	private static EmailTokens tokensAt(Instant instant) {
		return new SealedEmailTokens(new RotatingKeys(KEY, List.of()), at(instant));
	}

	private static SecretKey key(String hexadecimal) {
		return new SecretKeySpec(HexFormat.of().parseHex(hexadecimal), "HmacSHA256");
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, ZoneOffset.UTC);
	}

}
