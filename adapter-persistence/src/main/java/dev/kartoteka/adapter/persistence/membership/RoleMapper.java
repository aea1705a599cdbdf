package dev.kartoteka.adapter.persistence.membership;

import java.util.Arrays;
import java.util.Set;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;

@Mapper(config = MapperRules.class)
interface RoleMapper {

	@Mapping(target = "organizationId", source = "organization")
	RoleEntity toEntity(Role.Snapshot role);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Role.Snapshot role, @MappingTarget RoleEntity entity);

	@Mapping(target = "organization", source = "organizationId")
	Role.Snapshot toSnapshot(RoleEntity entity);

	default String[] codenames(Set<Permission> permissions) {
		return PermissionsColumn.codenames(permissions);
	}

	default Set<Permission> permissions(String[] codenames) {
		return PermissionsColumn.permissions(Arrays.asList(codenames));
	}

	default RoleId role(long id) {
		return new RoleId(id);
	}

	default long number(RoleId id) {
		return id.value();
	}

	default OrganizationId organization(long id) {
		return new OrganizationId(id);
	}

	default long number(OrganizationId id) {
		return id.value();
	}

}
