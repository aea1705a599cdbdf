package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.EmailTokens;

/** Unsigned tokens: the seal, and the time when it was made. */
public final class FakeEmailTokens implements EmailTokens {

	private static final Duration LIFETIME = Duration.ofDays(3);

	private final Clock clock;

	public FakeEmailTokens(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String issue(Account.Seal seal) {
		return this.clock.instant() + " " + contentsOf(seal);
	}

	@Override
	public boolean isGood(String token, Account.Seal seal) {
		int space = token.indexOf(' ');
		return space > 0 && token.substring(space + 1).equals(contentsOf(seal))
				&& !this.clock.instant().isAfter(Instant.parse(token.substring(0, space)).plus(LIFETIME));
	}

	/** Does not use the text of the seal, which hides the hash. */
	private static String contentsOf(Account.Seal seal) {
		return seal.purpose() + "/" + seal.account().value() + "/" + seal.recipient() + "/" + seal.password().encoded();
	}

}
