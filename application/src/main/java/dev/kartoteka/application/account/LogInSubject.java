package dev.kartoteka.application.account;

import java.util.Locale;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.LoginName;

/**
 * The subject by which log-in attempts are counted. It is the account, regardless of the
 * name used. Two accounts whose names differ in case only must not share a count:
 * otherwise the owner of one could reset the count of the other by logging in.
 */
final class LogInSubject {

	private LogInSubject() {
	}

	static String of(AccountId account) {
		return "#" + account.value();
	}

	/** Returns the subject for a name that no account has. */
	static String of(LoginName unknown) {
		return (unknown.phone() != null) ? unknown.phone().e164() : unknown.typed().toLowerCase(Locale.ROOT);
	}

}
