package dev.kartoteka.application.membership;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipStandings;
import dev.kartoteka.domain.membership.ReassignMember;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.TracedState;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ReassignMemberService implements ReassignMember {

	private final MembershipStandings standings;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final ChangeTrail trail;

	ReassignMemberService(MembershipStandings standings, RoleRepository roles, MemberRepository members,
			ChangeTrail trail) {
		this.standings = standings;
		this.roles = roles;
		this.members = members;
		this.trail = trail;
	}

	@Override
	public Member.Snapshot reassign(Command command) {
		OwnedStanding standing = this.standings.of(command.caller(), command.member());
		OrganizationId organization = standing.demand(Permission.MEMBER_CHANGE, command.organization(),
				Missing::member);
		Member member = this.members.findForChange(command.member()).orElseThrow(Missing::member);
		RoleId roleId = command.role().accept().appliedTo(member.role());
		if (!roleId.equals(member.role())) {
			Role role = this.roles.findForUse(roleId, organization)
				.orElseThrow(() -> AdmitMemberService.noSuchRole(roleId.value()));
			standing.standing().demandAll(role.permissions());
			TracedState before = member.snapshot().traced();
			member.assign(role);
			this.members.update(member);
			this.trail.updated(Author.of(command.caller()), before, member.snapshot().traced());
		}
		return member.snapshot();
	}

}
