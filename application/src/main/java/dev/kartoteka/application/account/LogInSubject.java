package dev.kartoteka.application.account;

import java.util.Locale;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.LoginName;

/**
 * By what tries to prove one's password are counted. That is the account, by whichever of
 * its names it is tried: two accounts whose names differ in case only must not share a
 * count, or the owner of one could have tries on the other forgiven by logging in.
 */
final class LogInSubject {

	private LogInSubject() {
	}

	static String of(AccountId account) {
		return "#" + account.value();
	}

	/** A name that no account has. */
	static String of(LoginName unknown) {
		return (unknown.phone() != null) ? unknown.phone().e164() : unknown.typed().toLowerCase(Locale.ROOT);
	}

}
