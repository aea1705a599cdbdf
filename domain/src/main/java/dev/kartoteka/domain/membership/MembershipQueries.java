package dev.kartoteka.domain.membership;

import java.util.List;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/**
 * Driving port: reads roles and members. Each method throws
 * {@link dev.kartoteka.domain.shared.Forbidden} if the caller lacks the permission that
 * it needs, even if there is no such organization.
 */
@DrivingPort
public interface MembershipQueries {

	/** Lists all permissions, to callers who belong to the organization. */
	List<Permission> permissions(Caller caller, OrganizationId organization);

	/** Lists the roles, newest first. Needs {@link Permission#ROLE_VIEW}. */
	Listing<RoleView> roles(Caller caller, OrganizationId organization);

	/**
	 * Returns one role. Needs {@link Permission#ROLE_VIEW}.
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such role
	 */
	RoleView role(Caller caller, RoleId id, OrganizationId organization);

	/** Lists the members, newest first. Needs {@link Permission#MEMBER_VIEW}. */
	Listing<MemberView> members(Caller caller, OrganizationId organization);

	/**
	 * Returns one member. Needs {@link Permission#MEMBER_VIEW}.
	 * @throws dev.kartoteka.domain.shared.NotFound if the organization has no such member
	 */
	MemberView member(Caller caller, MemberId id, OrganizationId organization);

	/** Lists the open invitations of the caller's account, newest first. */
	Listing<InvitationView> invitations(Caller caller);

}
