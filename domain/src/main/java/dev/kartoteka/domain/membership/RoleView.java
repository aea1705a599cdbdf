package dev.kartoteka.domain.membership;

import java.util.SequencedSet;
import java.util.TreeSet;

import dev.kartoteka.domain.organization.Permission;

/**
 * A role, for reading.
 *
 * @param permissions in the order of their numbers
 */
public record RoleView(long id, long organization, String name, SequencedSet<Permission> permissions, long version) {

	public RoleView {
		permissions = new TreeSet<>(permissions);
	}

}
