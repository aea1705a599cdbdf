package dev.kartoteka.adapter.security.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;

import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.BrowserTokens;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.session.SessionId;

/**
 * Issues tokens that consist of their content and its HMAC. Nothing is stored, so every
 * replica reads the tokens of all others.
 */
class SignedBrowserTokens implements BrowserTokens {

	/** How long a browser may be idle (ASVS 7.3.1). */
	static final Duration LIFETIME = Duration.ofHours(12);

	/** Younger tokens are not replaced, so that not every response has a cookie. */
	private static final Duration FRESH = Duration.ofMinutes(10);

	/** The clocks of two replicas may differ by this much. */
	private static final Duration LEEWAY = Duration.ofMinutes(1);

	private static final Pattern COOKIE = Pattern
		.compile("([1-9][0-9]{0,17})\\.([1-9][0-9]{0,17})\\.([0-9]{1,11})" + "\\.[0-9a-f]{64}");

	private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})[0-9a-f]{64}");

	private final RotatingKeys keys;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SignedBrowserTokens(RotatingKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public String issue(Caller caller) {
		return cookie(caller, this.clock.instant().getEpochSecond(), this.keys.current());
	}

	@Override
	public Optional<BrowserToken> read(String token) {
		Matcher form = COOKIE.matcher(token);
		if (!form.matches()) {
			return Optional.empty();
		}
		Caller caller = new Caller(new AccountId(Long.parseLong(form.group(1))),
				new SessionId(Long.parseLong(form.group(2))));
		long issuedAt = Long.parseLong(form.group(3));
		Duration age = Duration.ofSeconds(this.clock.instant().getEpochSecond() - issuedAt);
		if (age.compareTo(LEEWAY.negated()) < 0 || age.compareTo(LIFETIME) >= 0
				|| !isSigned(token, (key) -> cookie(caller, issuedAt, key))) {
			return Optional.empty();
		}
		return Optional.of(new BrowserToken(caller, age.compareTo(FRESH) >= 0));
	}

	/** Differs each time, so that compressed pages do not give it away (BREACH). */
	@Override
	public String issueForForm(Caller caller) {
		byte[] salt = new byte[8];
		this.random.nextBytes(salt);
		return form(caller, HexFormat.of().formatHex(salt), this.keys.current());
	}

	@Override
	public boolean isForForm(String token, Caller caller) {
		Matcher form = FORM.matcher(token);
		return form.matches() && isSigned(token, (key) -> form(caller, form.group(1), key));
	}

	private boolean isSigned(String token, Function<SecretKey, String> expected) {
		return this.keys.all().stream().anyMatch((key) -> KeyedMac.equal(expected.apply(key), token));
	}

	private static String cookie(Caller caller, long issuedAt, SecretKey key) {
		String account = Long.toString(caller.account().value());
		String session = Long.toString(caller.session().value());
		String time = Long.toString(issuedAt);
		return String.join(".", account, session, time, KeyedMac.hexOf(key, "cookie", account, session, time));
	}

	private static String form(Caller caller, String salt, SecretKey key) {
		return salt + KeyedMac.hexOf(key, "form", Long.toString(caller.account().value()),
				Long.toString(caller.session().value()), salt);
	}

}
