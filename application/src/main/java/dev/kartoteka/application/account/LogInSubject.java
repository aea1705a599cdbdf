package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.LoginName;

/**
 * The subjects by which log-in attempts are counted. Each attempt counts twice, for known
 * and unknown names alike: on the name as typed, in canonical form, and on the account.
 */
final class LogInSubject {

	private LogInSubject() {
	}

	/** Returns the subject for a name, whether or not an account has it. */
	static String of(LoginName name) {
		return name.canonical();
	}

	/**
	 * Returns the subject for an account, by whichever of its names it is attempted. The
	 * capital letters keep it apart from names, which are in lower case.
	 */
	static String of(AccountId account) {
		return "ACCOUNT " + account.value();
	}

	/** Returns the subject that takes the place of the account if none has the name. */
	static String ofNobody(LoginName name) {
		return "#" + name.canonical();
	}

}
