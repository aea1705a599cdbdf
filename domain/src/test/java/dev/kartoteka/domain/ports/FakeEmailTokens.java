package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.EmailTokens;

/** Tokens that anybody could forge: the seal itself, and when it was put on. */
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

	/** Not the seal's own text, which hides the hash. */
	private static String contentsOf(Account.Seal seal) {
		return seal.purpose() + "/" + seal.account().value() + "/" + seal.email() + "/" + seal.password().encoded();
	}

}
