package dev.kartoteka.domain.clientcardimport;

import java.util.Set;

import dev.kartoteka.domain.organization.Permission;

/**
 * What an import does with a row, depending on whether the organization has a card with
 * its phone.
 */
public enum ImportMode {

	/** Creates cards; refuses rows whose phone has a card. */
	CREATE,

	/** Changes cards; refuses rows whose phone has no card. */
	UPDATE,

	/** Changes the card if the phone has one, creates a card otherwise. */
	UPSERT;

	/** Returns the permissions needed to start or cancel an import of this mode. */
	public Set<Permission> permissions() {
		return switch (this) {
			case CREATE -> Set.of(Permission.CLIENTCARD_CREATE);
			case UPDATE -> Set.of(Permission.CLIENTCARD_CHANGE);
			case UPSERT -> Set.of(Permission.CLIENTCARD_CREATE, Permission.CLIENTCARD_CHANGE);
		};
	}

	boolean refusesKnown() {
		return this == CREATE;
	}

	boolean refusesUnknown() {
		return this == UPDATE;
	}

}
