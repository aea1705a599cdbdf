package dev.kartoteka.domain.membership;

import java.util.List;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/**
 * Driving port: what callers may read of roles and members. Each method refuses with
 * {@link dev.kartoteka.domain.shared.Forbidden} whoever lacks the permission it names,
 * also if there is no such organization.
 */
@DrivingPort
public interface MembershipQueries {

	/** Every permission there is, for whoever belongs to the organization. */
	List<Permission> permissions(Caller caller, OrganizationId organization);

	/** Newest first; needs {@link Permission#ROLE_VIEW}. */
	Listing<RoleView> roles(Caller caller, OrganizationId organization);

	/**
	 * One role; needs {@link Permission#ROLE_VIEW}.
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such role
	 */
	RoleView role(Caller caller, RoleId id, OrganizationId organization);

	/** Newest first; needs {@link Permission#MEMBER_VIEW}. */
	Listing<MemberView> members(Caller caller, OrganizationId organization);

	/**
	 * One member; needs {@link Permission#MEMBER_VIEW}.
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such member
	 */
	MemberView member(Caller caller, MemberId id, OrganizationId organization);

}
