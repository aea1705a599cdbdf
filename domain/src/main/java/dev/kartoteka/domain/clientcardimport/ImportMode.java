package dev.kartoteka.domain.clientcardimport;

import java.util.Set;

import dev.kartoteka.domain.organization.Permission;

/**
 * What becomes of a row, depending on whether the organization has a card with its phone.
 */
public enum ImportMode {

	/** Rows without a card become cards, all others are refused. */
	CREATE,

	/** Rows with a card change it, all others are refused. */
	UPDATE,

	/** Rows with a card change it, all others become cards. */
	UPSERT;

	/** All that somebody needs who begins or cancels such an import. */
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
