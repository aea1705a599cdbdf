package dev.kartoteka.adapter.web.membership;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.membership.MemberUsers.UserRepresentation;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;

/** Maps roles and members to representations. */
@Mapper(config = RepresentationMapping.class, uses = MemberUsers.class)
interface MembershipMapper {

	@BeanMapping(ignoreUnmappedSourceProperties = "version")
	RoleRepresentation role(RoleView role);

	/** The same representation as for a role that is read. */
	default RoleRepresentation role(Role.Snapshot role) {
		return role(new RoleView(role.id().value(), role.organization().value(), role.name(),
				new TreeSet<>(role.permissions()), role.version().value()));
	}

	/** The organization is a property of the member. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "organization", "version" })
	RoleWithinMember roleWithinMember(RoleView role);

	default PermissionRepresentation permission(Permission permission) {
		return new PermissionRepresentation(permission.number(), permission.displayName(), permission.codename());
	}

	/**
	 * Accounts are mapped from the whole member, since only {@link MemberUsers} may show
	 * them.
	 */
	@BeanMapping(ignoreUnmappedSourceProperties = { "account", "profile" })
	@Mapping(target = "user", source = "member")
	MemberRepresentation member(MemberView member, @Context RepresentationContext context);

	/**
	 * Leaves out who invites and when, and the version, since members have no entity
	 * tags.
	 */
	@BeanMapping(ignoreUnmappedSourceProperties = { "invitedBy", "invitedAt", "version" })
	@Mapping(target = "id", source = "id.value")
	@Mapping(target = "user", source = "account")
	Entry entry(Member.Snapshot member);

	@BeanMapping(ignoreUnmappedSourceProperties = { "organizationName" })
	@Mapping(target = "organization", source = "invitation")
	InvitationRepresentation invitation(InvitationView invitation);

	default InvitingOrganization inviting(InvitationView invitation) {
		return new InvitingOrganization(invitation.organization(), invitation.organizationName());
	}

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
	record MemberRepresentation(long id, long organization, RoleWithinMember role, UserRepresentation user,
			@Nullable Instant acceptedAt) {
	}

	/** A member after an invitation or a change. */
	record Entry(long id, long organization, long role, long user, @Nullable Instant acceptedAt) {
	}

	/** An open invitation, as the invited account sees it. */
	record InvitationRepresentation(long id, InvitingOrganization organization, RoleWithinMember role,
			@Nullable Instant invitedAt) {
	}

	/** An organization of which the invited account sees no more. */
	record InvitingOrganization(long id, String name) {
	}

}
