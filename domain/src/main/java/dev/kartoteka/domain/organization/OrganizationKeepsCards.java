package dev.kartoteka.domain.organization;

import dev.kartoteka.domain.shared.Conflict;

/** The organization has client cards; dissolving it must be confirmed. */
public final class OrganizationKeepsCards extends Conflict {

	public OrganizationKeepsCards() {
		super("This organization still has client cards. Repeat with ?force=true to delete it with all of them.");
	}

}
