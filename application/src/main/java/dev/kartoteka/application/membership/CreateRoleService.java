package dev.kartoteka.application.membership;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;

@UseCase
class CreateRoleService implements CreateRole {

	private final OrganizationGuard organizationGuard;

	private final RoleRepository roles;

	private final AuditTrail audit;

	CreateRoleService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			RoleRepository roles, AuditTrail audit) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.roles = roles;
		this.audit = audit;
	}

	@Override
	public Role.Snapshot create(Command command) {
		OrganizationAccess access = this.organizationGuard.require(command.caller(), command.organization(),
				Permission.ROLE_CREATE);
		Draft draft = command.draft().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		access.requireAll(draft.permissions());
		Role role = Role.create(this.roles.nextId(), organization, draft.name(), draft.permissions());
		this.roles.add(role);
		this.audit.created(Actor.of(command.caller()), role.snapshot().audited());
		return role.snapshot();
	}

}
