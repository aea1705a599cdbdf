package dev.kartoteka.application.membership;

import java.util.HashSet;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.MembershipStandings;
import dev.kartoteka.domain.membership.ReviseRole;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ReviseRoleService implements ReviseRole {

	private final MembershipStandings standings;

	private final RoleRepository roles;

	private final ChangeTrail trail;

	ReviseRoleService(MembershipStandings standings, RoleRepository roles, ChangeTrail trail) {
		this.standings = standings;
		this.roles = roles;
		this.trail = trail;
	}

	@Override
	public Role.Snapshot revise(Command command) {
		OwnedStanding standing = this.standings.of(command.caller(), command.role());
		standing.demand(Permission.ROLE_CHANGE, command.organization(), Missing::role);
		Changes changes = command.changes().accept();
		Role role = this.roles.findForChange(command.role()).orElseThrow(Missing::role);
		Role.Snapshot before = role.snapshot();
		role.revise(changes.name(), changes.permissions());
		standing.standing().demandAll(added(before.permissions(), role.permissions()));
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
