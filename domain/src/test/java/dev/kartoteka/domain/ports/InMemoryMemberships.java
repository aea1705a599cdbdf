package dev.kartoteka.domain.ports;

import java.util.Optional;
import java.util.TreeSet;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberAccess;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

/** The reading side of roles and members in memory. */
final class InMemoryMemberships implements MembershipReader, MembershipAccessReader {

	private final InMemoryDatabase database;

	private final Store<Role.Snapshot> roles;

	private final Store<Member.Snapshot> members;

	InMemoryMemberships(InMemoryDatabase database) {
		this.database = database;
		this.roles = database.table(Role.Snapshot.class);
		this.members = database.table(Member.Snapshot.class);
	}

	@Override
	public ObjectAccess of(Caller caller, RoleId role) {
		return this.database.fake(InMemoryOrganizations.class)
			.accessToObjectOf(this.roles.find(role.value()).map(Role.Snapshot::organization), caller);
	}

	@Override
	public MemberAccess of(Caller caller, MemberId member) {
		Optional<Member.Snapshot> found = this.members.find(member.value());
		ObjectAccess access = this.database.fake(InMemoryOrganizations.class)
			.accessToObjectOf(found.map(Member.Snapshot::organization), caller);
		boolean own = access.organizationAccess().callerStatus().active()
				&& found.filter((candidate) -> candidate.account().equals(caller.account())).isPresent();
		return new MemberAccess(access, own);
	}

	@Override
	public Listing<RoleView> roles(OrganizationId organization) {
		return InMemoryListing.newestFirst(() -> this.roles.all()
			.filter((role) -> role.organization().equals(organization))
			.map(InMemoryMemberships::viewOf), RoleView::id);
	}

	@Override
	public Optional<RoleView> role(RoleId id, OrganizationId organization) {
		return this.roles.find(id.value())
			.filter((role) -> role.organization().equals(organization))
			.map(InMemoryMemberships::viewOf);
	}

	@Override
	public Listing<MemberView> members(OrganizationId organization) {
		return InMemoryListing.newestFirst(() -> this.members.all()
			.filter((member) -> member.organization().equals(organization))
			.map(this::viewOf), MemberView::id);
	}

	@Override
	public Optional<MemberView> member(MemberId id, OrganizationId organization) {
		return this.members.find(id.value())
			.filter((member) -> member.organization().equals(organization))
			.map(this::viewOf);
	}

	@Override
	public Listing<InvitationView> invitationsOf(AccountId account) {
		return InMemoryListing.newestFirst(() -> this.members.all()
			.filter((member) -> member.account().equals(account) && member.acceptedAt() == null)
			.map(this::invitationOf), InvitationView::id);
	}

	private InvitationView invitationOf(Member.Snapshot member) {
		return new InvitationView(member.id().value(), member.organization().value(),
				this.database.fake(InMemoryOrganizations.class).viewOf(member.organization()).name(),
				viewOf(this.roles.find(member.role().value()).orElseThrow()), member.invitedAt());
	}

	private static RoleView viewOf(Role.Snapshot role) {
		return new RoleView(role.id().value(), role.organization().value(), role.name(),
				new TreeSet<>(role.permissions()), role.version().value());
	}

	private MemberView viewOf(Member.Snapshot member) {
		return new MemberView(member.id().value(), member.organization().value(),
				viewOf(this.roles.find(member.role().value()).orElseThrow()), member.account().value(),
				(member.acceptedAt() != null) ? this.database.fake(InMemoryAccounts.class).viewOf(member.account())
						: null,
				member.acceptedAt());
	}

}
