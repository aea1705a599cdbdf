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
import dev.kartoteka.domain.session.BrowserTokens;
import dev.kartoteka.domain.session.SessionHolder;
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
	public String issue(SessionHolder holder, SessionId session) {
		return cookie(holder, session, this.clock.instant().getEpochSecond(), this.keys.current());
	}

	@Override
	public Optional<BrowserToken> read(String token, SessionHolder.Kind kind) {
		Matcher form = COOKIE.matcher(token);
		if (!form.matches()) {
			return Optional.empty();
		}
		SessionHolder holder = new SessionHolder(kind, Long.parseLong(form.group(1)));
		SessionId session = new SessionId(Long.parseLong(form.group(2)));
		long issuedAt = Long.parseLong(form.group(3));
		Duration age = Duration.ofSeconds(this.clock.instant().getEpochSecond() - issuedAt);
		if (age.compareTo(LEEWAY.negated()) < 0 || age.compareTo(LIFETIME) >= 0
				|| !isSigned(token, (key) -> cookie(holder, session, issuedAt, key))) {
			return Optional.empty();
		}
		return Optional.of(new BrowserToken(holder, session, age.compareTo(FRESH) >= 0));
	}

	/** Differs each time, so that compressed pages do not give it away (BREACH). */
	@Override
	public String issueForForm(SessionHolder holder, SessionId session) {
		byte[] salt = new byte[8];
		this.random.nextBytes(salt);
		return form(holder, session, HexFormat.of().formatHex(salt), this.keys.current());
	}

	@Override
	public boolean isForForm(String token, SessionHolder holder, SessionId session) {
		Matcher form = FORM.matcher(token);
		return form.matches() && isSigned(token, (key) -> form(holder, session, form.group(1), key));
	}

	private boolean isSigned(String token, Function<SecretKey, String> expected) {
		return this.keys.all().stream().anyMatch((key) -> KeyedMac.equal(expected.apply(key), token));
	}

	private static String cookie(SessionHolder holder, SessionId session, long issuedAt, SecretKey key) {
		String id = Long.toString(holder.id());
		String sessionId = Long.toString(session.value());
		String time = Long.toString(issuedAt);
		return String.join(".", id, sessionId, time,
				KeyedMac.hexOf(key, purpose("cookie", holder), id, sessionId, time));
	}

	private static String form(SessionHolder holder, SessionId session, String salt, SecretKey key) {
		return salt + KeyedMac.hexOf(key, purpose("form", holder), Long.toString(holder.id()),
				Long.toString(session.value()), salt);
	}

	/** Tells tokens of clients from those of accounts. */
	private static String purpose(String what, SessionHolder holder) {
		return switch (holder.kind()) {
			case ACCOUNT -> what;
			case CLIENT -> "client-" + what;
		};
	}

}
