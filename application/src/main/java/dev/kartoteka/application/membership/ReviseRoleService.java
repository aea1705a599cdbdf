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

@UseCase
class ReviseRoleService implements ReviseRole {

	private final MembershipStandings standings;

	private final RoleRepository roles;

	ReviseRoleService(MembershipStandings standings, RoleRepository roles) {
		this.standings = standings;
		this.roles = roles;
	}

	@Override
	public Role.Snapshot revise(Command command) {
		OwnedStanding standing = this.standings.of(command.caller(), command.role());
		standing.demand(Permission.ROLE_CHANGE, command.organization(), Missing::role);
		Changes changes = command.changes().accept();
		Role role = this.roles.findForChange(command.role()).orElseThrow(Missing::role);
		Set<Permission> before = role.permissions();
		role.revise(changes.name(), changes.permissions());
		standing.standing().demandAll(added(before, role.permissions()));
		this.roles.update(role);
		return role.snapshot();
	}

	private static Set<Permission> added(Set<Permission> before, Set<Permission> after) {
		Set<Permission> added = new HashSet<>(after);
		added.removeAll(before);
		return added;
	}

}
