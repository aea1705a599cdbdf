package dev.kartoteka.application.membership;

import java.util.HashSet;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ChangeRoleService implements ChangeRole {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final ChangeTrail trail;

	ChangeRoleService(MembershipAccessReader accessReader, RoleRepository roles, ChangeTrail trail) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.trail = trail;
	}

	@Override
	public Role.Snapshot change(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.role());
		access.require(Permission.ROLE_CHANGE, command.organization(), Missing::role);
		Changes changes = command.changes().accept();
		Role role = this.roles.findForChange(command.role()).orElseThrow(Missing::role);
		Role.Snapshot before = role.snapshot();
		role.change(changes.name(), changes.permissions());
		access.access().requireAll(added(before.permissions(), role.permissions()));
		this.roles.update(role);
		this.trail.updated(Author.of(command.caller()), before.traced(), role.snapshot().traced());
		return role.snapshot();
	}

	private static Set<Permission> added(Set<Permission> before, Set<Permission> after) {
		Set<Permission> added = new HashSet<>(after);
		added.removeAll(before);
		return added;
	}

}
