package dev.kartoteka.adapter.persistence.membership;

import java.util.Arrays;
import java.util.Set;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.organization.Permission;

@Mapper(config = MapperRules.class)
interface RoleMapper extends AggregateMapper<Role.Snapshot, RoleEntity.State> {

	default String[] codenames(Set<Permission> permissions) {
		return PermissionsColumn.codenames(permissions);
	}

	default Set<Permission> permissions(String[] codenames) {
		return PermissionsColumn.permissions(Arrays.asList(codenames));
	}

}
