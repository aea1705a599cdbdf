package dev.kartoteka.adapter.security.account;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;

import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.EmailTokens;

/**
 * Issues tokens in Django's style: the time of issue, and an HMAC of that time and the
 * seal. Nothing is stored.
 */
class SealedEmailTokens implements EmailTokens {

	private static final Duration LIFETIME = Duration.ofDays(3);

	/** The clocks of two replicas may differ by this much. */
	private static final Duration LEEWAY = Duration.ofMinutes(1);

	private static final int BASE = 36;

	private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,10})-[0-9a-f]{64}");

	private final RotatingKeys keys;

	private final Clock clock;

	SealedEmailTokens(RotatingKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public String issue(Account.Seal seal) {
		return token(this.clock.instant().getEpochSecond(), seal, this.keys.current());
	}

	@Override
	public boolean isGood(String token, Account.Seal seal) {
		Matcher form = FORM.matcher(token);
		if (!form.matches()) {
			return false;
		}
		long issuedAt = Long.parseLong(form.group(1), BASE);
		return isRecent(issuedAt)
				&& this.keys.all().stream().anyMatch((key) -> KeyedMac.equal(token(issuedAt, seal, key), token));
	}

	private boolean isRecent(long issuedAt) {
		long age = this.clock.instant().getEpochSecond() - issuedAt;
		return age >= -LEEWAY.toSeconds() && age < LIFETIME.toSeconds();
	}

	private static String token(long issuedAt, Account.Seal seal, SecretKey key) {
		String time = Long.toString(issuedAt, BASE);
		String signature = KeyedMac.hexOf(key, time, seal.purpose(), Long.toString(seal.account().value()),
				seal.recipient(), seal.password().encoded());
		return time + "-" + signature;
	}

}
