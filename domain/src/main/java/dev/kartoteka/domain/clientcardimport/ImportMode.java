package dev.kartoteka.domain.clientcardimport;

import java.util.Set;

import dev.kartoteka.domain.organization.Permission;

/**
 * What becomes of a row, depending on whether the organization has a card with its phone.
 */
public enum ImportMode {

	/** Rows without a card become cards, all others are refused. */
	CREATE(Permission.CLIENTCARD_CREATE),

	/** Rows with a card change it, all others are refused. */
	UPDATE(Permission.CLIENTCARD_CHANGE),

	/** Rows with a card change it, all others become cards. */
	UPSERT(Permission.CLIENTCARD_CREATE, Permission.CLIENTCARD_CHANGE);

	private final Set<Permission> permissions;

	ImportMode(Permission... permissions) {
		this.permissions = Set.of(permissions);
	}

	/** All that somebody needs who begins or cancels such an import. */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	boolean refusesKnown() {
		return this == CREATE;
	}

	boolean refusesUnknown() {
		return this == UPDATE;
	}

}
