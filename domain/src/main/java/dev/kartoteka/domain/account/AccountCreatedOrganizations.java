package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Conflict;

/**
 * The account created organizations that still exist; it can be closed only after they
 * are dissolved.
 */
public final class AccountCreatedOrganizations extends Conflict {

	public AccountCreatedOrganizations() {
		super("This account is the creator of organizations. Delete them first.");
	}

}
