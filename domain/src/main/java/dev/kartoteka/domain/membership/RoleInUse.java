package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.shared.Conflict;

/** A role that members have is not abolished. */
public final class RoleInUse extends Conflict {

	public RoleInUse() {
		super("This role is in use. Give its members another role before you delete it.");
	}

}
