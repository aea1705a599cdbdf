package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/** Whoever founded organizations can't go before they are dissolved. */
public final class AccountFoundedOrganizations extends Conflict {

	public AccountFoundedOrganizations() {
		super("This account is the creator of organizations. Delete them first.");
	}

}
