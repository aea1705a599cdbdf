package dev.kartoteka.application.membership;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class RemoveMemberService implements RemoveMember {

	private final MembershipAccessReader accessReader;

	private final MemberRepository members;

	private final ChangeTrail trail;

	RemoveMemberService(MembershipAccessReader accessReader, MemberRepository members, ChangeTrail trail) {
		this.accessReader = accessReader;
		this.members = members;
		this.trail = trail;
	}

	@Override
	public void remove(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.member());
		access.require(Permission.MEMBER_DELETE, Optional.empty(), Missing::member);
		access.require(Permission.MEMBER_DELETE, command.organization().accept(), Missing::member);
		Member member = this.members.findForChange(command.member()).orElseThrow(Missing::member);
		this.members.remove(member);
		this.trail.deleted(Author.of(command.caller()), member.snapshot().traced());
	}

}
