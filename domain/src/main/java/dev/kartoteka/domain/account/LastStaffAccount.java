package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/** The account is the last active staff account, and has to stay one. */
public final class LastStaffAccount extends Conflict {

	public LastStaffAccount() {
		super("This is the last active staff account. Appoint another one first.");
	}

}
