package dev.kartoteka.application.membership;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class DeleteRoleService implements DeleteRole {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final ChangeTrail trail;

	DeleteRoleService(MembershipAccessReader accessReader, RoleRepository roles, ChangeTrail trail) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.trail = trail;
	}

	@Override
	public void delete(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.role());
		access.require(Permission.ROLE_DELETE, Optional.empty(), Missing::role);
		access.require(Permission.ROLE_DELETE, command.organization().accept(), Missing::role);
		Role role = this.roles.findForChange(command.role()).orElseThrow(Missing::role);
		this.roles.remove(role);
		this.trail.deleted(Author.of(command.caller()), role.snapshot().traced());
	}

}
