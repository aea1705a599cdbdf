package dev.kartoteka.application.membership;

import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;

@UseCase(readOnly = true)
class MembershipQueriesService implements MembershipQueries {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader accessReader;

	private final MembershipReader reader;

	MembershipQueriesService(CallerStatusReader callerStatusReader, OrganizationAccessReader accessReader,
			MembershipReader reader) {
		this.callerStatusReader = callerStatusReader;
		this.accessReader = accessReader;
		this.reader = reader;
	}

	@Override
	public List<Permission> permissions(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).requireMembership();
		return List.of(Permission.values());
	}

	@Override
	public Listing<RoleView> roles(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.ROLE_VIEW);
		return this.reader.roles(organization);
	}

	@Override
	public RoleView role(Caller caller, RoleId id, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.ROLE_VIEW);
		return this.reader.role(id, organization).orElseThrow(() -> NotFound.of("role"));
	}

	@Override
	public Listing<MemberView> members(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.MEMBER_VIEW);
		return this.reader.members(organization);
	}

	@Override
	public MemberView member(Caller caller, MemberId id, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.MEMBER_VIEW);
		return this.reader.member(id, organization).orElseThrow(() -> NotFound.of("member"));
	}

	@Override
	public Listing<InvitationView> invitations(Caller caller) {
		this.callerStatusReader.of(caller).requireActive();
		return this.reader.invitationsOf(caller.account());
	}

}
