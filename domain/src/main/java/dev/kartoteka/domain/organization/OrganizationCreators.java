package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.account.CallerStatus;

/** Who may create organizations; the operator decides. */
public enum OrganizationCreators {

	/** Every active account. */
	ANYONE,

	/** Active staff accounts. */
	STAFF;

	/**
	 * Requires a caller who may create organizations.
	 * @throws dev.kartoteka.domain.shared.Forbidden otherwise
	 */
	public void require(CallerStatus caller) {
		switch (this) {
			case ANYONE -> caller.requireActive();
			case STAFF -> caller.requireStaff();
		}
	}

}
