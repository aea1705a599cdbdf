package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.shared.Conflict;

/** The role has members and cannot be deleted. */
public final class RoleInUse extends Conflict {

	public RoleInUse() {
		super("This role is in use. Give its members another role before you delete it.");
	}

}
