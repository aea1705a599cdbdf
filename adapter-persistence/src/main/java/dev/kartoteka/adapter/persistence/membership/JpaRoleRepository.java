package dev.kartoteka.adapter.persistence.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.stereotype.Component;

@Component
class JpaRoleRepository implements RoleRepository {

	private final AggregateStore store;

	private final RoleEntities roles;

	private final RoleMapper mapper;

	JpaRoleRepository(AggregateStore store, RoleEntities roles, RoleMapper mapper) {
		this.store = store;
		this.roles = roles;
		this.mapper = mapper;
	}

	@Override
	public RoleId nextId() {
		return new RoleId(this.store.nextId("role_id_seq"));
	}

	@Override
	public void add(Role role) {
		this.store.add(new RoleEntity(role.id().value(), this.mapper.toState(role.snapshot())),
				JpaRoleRepository::refusalOf);
	}

	@Override
	public Optional<Role> findForUse(RoleId id, OrganizationId organization) {
		return this.roles.findForUse(id.value(), organization.value()).map(this::restored);
	}

	@Override
	public Optional<Role> findForUseWithEveryPermission(OrganizationId organization) {
		return this.roles
			.findForUseWith(PermissionsColumn.codenames(EnumSet.allOf(Permission.class)), organization.value())
			.map(this::restored);
	}

	@Override
	public Optional<Role> findForChange(RoleId id) {
		return this.roles.findForChangeById(id.value()).map(this::restored);
	}

	@Override
	public void update(Role role) {
		this.store.update(RoleEntity.class, role.id().value(), role.snapshot().version(),
				this.mapper.toState(role.snapshot()), JpaRoleRepository::refusalOf);
	}

	@Override
	public void remove(Role role) {
		this.store.remove(RoleEntity.class, role.id().value(), role.snapshot().version(), JpaRoleRepository::refusalOf);
	}

	private Role restored(RoleEntity entity) {
		return Role.restore(this.mapper.toSnapshot(entity));
	}

	private static @Nullable Refusal refusalOf(String constraint) {
		return switch (constraint) {
			case "role_name_key" ->
				InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "name")));
			case "role_organization_fkey" -> new Forbidden("The organization was dissolved in the meantime.");
			case "member_role_fkey" -> new RoleInUse();
			default -> null;
		};
	}

}
