package dev.kartoteka.adapter.web.membership;

import java.util.List;
import java.util.TreeSet;

import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.shared.AccountRepresentation;
import dev.kartoteka.adapter.web.shared.AccountRepresentations;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;

/** Maps roles and members to representations. */
@Mapper(config = RepresentationMapping.class, uses = AccountRepresentations.class)
interface MembershipMapper {

	RoleRepresentation role(RoleView role);

	/** The same representation as for a role that is read. */
	default RoleRepresentation role(Role.Snapshot role) {
		return role(new RoleView(role.id().value(), role.organization().value(), role.name(),
				new TreeSet<>(role.permissions())));
	}

	/** The organization is a property of the member. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "organization" })
	RoleWithinMember roleWithinMember(RoleView role);

	default PermissionRepresentation permission(Permission permission) {
		return new PermissionRepresentation(permission.number(), permission.displayName(), permission.codename());
	}

	@Mapping(target = "user", source = "account")
	MemberRepresentation member(MemberView member, @Context RepresentationContext context);

	/** The API has no entity tags for members, so the version is left out. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "version" })
	@Mapping(target = "id", source = "id.value")
	@Mapping(target = "user", source = "account")
	Entry entry(Member.Snapshot member);

	default long number(OrganizationId id) {
		return id.value();
	}

	default long number(RoleId id) {
		return id.value();
	}

	default long number(AccountId id) {
		return id.value();
	}

	/** A role. */
	record RoleRepresentation(long id, long organization, String name, List<PermissionRepresentation> permissions) {
	}

	/** A role without its organization. */
	record RoleWithinMember(long id, String name, List<PermissionRepresentation> permissions) {
	}

	/** A permission. */
	record PermissionRepresentation(int id, String name, String codename) {
	}

	/** A member with role and account. */
	record MemberRepresentation(long id, long organization, RoleWithinMember role, AccountRepresentation user) {
	}

	/** A member after an invitation or a change. */
	record Entry(long id, long organization, long role, long user) {
	}

}
