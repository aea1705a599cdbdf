package dev.kartoteka.application.membership;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.DismissMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipStandings;
import dev.kartoteka.domain.organization.OwnedStanding;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class DismissMemberService implements DismissMember {

	private final MembershipStandings standings;

	private final MemberRepository members;

	private final ChangeTrail trail;

	DismissMemberService(MembershipStandings standings, MemberRepository members, ChangeTrail trail) {
		this.standings = standings;
		this.members = members;
		this.trail = trail;
	}

	@Override
	public void dismiss(Command command) {
		OwnedStanding standing = this.standings.of(command.caller(), command.member());
		standing.demand(Permission.MEMBER_DELETE, Optional.empty(), Missing::member);
		standing.demand(Permission.MEMBER_DELETE, command.organization().accept(), Missing::member);
		Member member = this.members.findForChange(command.member()).orElseThrow(Missing::member);
		this.members.remove(member);
		this.trail.deleted(Author.of(command.caller()), member.snapshot().traced());
	}

}
