package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/** Whoever founded organizations can't go before they are dissolved. */
public final class AccountCreatedOrganizations extends Conflict {

	public AccountCreatedOrganizations() {
		super("This account is the creator of organizations. Delete them first.");
	}

}
