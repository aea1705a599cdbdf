package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.shared.Conflict;

/** An organization that still keeps client cards is not dissolved by the way. */
public final class OrganizationKeepsCards extends Conflict {

	public OrganizationKeepsCards() {
		super("This organization still has client cards. Repeat with ?force=true to delete it with all of them.");
	}

}
