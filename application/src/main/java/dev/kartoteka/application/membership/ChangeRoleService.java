package dev.kartoteka.application.membership;

import java.util.HashSet;
import java.util.Set;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ChangeRoleService implements ChangeRole {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final AuditTrail audit;

	ChangeRoleService(MembershipAccessReader accessReader, RoleRepository roles, AuditTrail audit) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.audit = audit;
	}

	@Override
	public Role.Snapshot change(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.role());
		access.require(Permission.ROLE_CHANGE, command.organization(), () -> NotFound.of("role"));
		Changes changes = command.changes().accept();
		Role role = this.roles.findForChange(command.role()).orElseThrow(() -> NotFound.of("role"));
		Role.Snapshot before = role.snapshot();
		command.condition().require(before.version());
		role.change(changes.name(), changes.permissions());
		access.organizationAccess().requireAll(without(before.permissions(), role.permissions()));
		access.organizationAccess().requireAll(without(role.permissions(), before.permissions()));
		this.roles.update(role);
		this.audit.updated(Actor.of(command.caller()), before.audited(), role.snapshot().audited());
		return role.snapshot();
	}

	private static Set<Permission> without(Set<Permission> some, Set<Permission> permissions) {
		Set<Permission> rest = new HashSet<>(permissions);
		rest.removeAll(some);
		return rest;
	}

}
