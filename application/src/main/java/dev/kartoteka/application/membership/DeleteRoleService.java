package dev.kartoteka.application.membership;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class DeleteRoleService implements DeleteRole {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final AuditTrail audit;

	DeleteRoleService(MembershipAccessReader accessReader, RoleRepository roles, AuditTrail audit) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.audit = audit;
	}

	@Override
	public void delete(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.role());
		access.require(Permission.ROLE_DELETE, Optional.empty(), () -> NotFound.of("role"));
		access.require(Permission.ROLE_DELETE, command.organization().accept(), () -> NotFound.of("role"));
		Role role = this.roles.findForChange(command.role()).orElseThrow(() -> NotFound.of("role"));
		access.organizationAccess().requireAll(role.permissions());
		this.roles.remove(role);
		this.audit.deleted(Actor.of(command.caller()), role.snapshot().audited());
	}

}
