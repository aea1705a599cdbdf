package dev.kartoteka.application.membership;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemoveMemberService implements RemoveMember {

	private final MembershipAccessReader accessReader;

	private final MemberRepository members;

	private final AuditTrail audit;

	RemoveMemberService(MembershipAccessReader accessReader, MemberRepository members, AuditTrail audit) {
		this.accessReader = accessReader;
		this.members = members;
		this.audit = audit;
	}

	@Override
	public void remove(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.member());
		access.require(Permission.MEMBER_DELETE, Optional.empty(), () -> NotFound.of("member"));
		access.require(Permission.MEMBER_DELETE, command.organization().accept(), () -> NotFound.of("member"));
		Member member = this.members.findForChange(command.member()).orElseThrow(() -> NotFound.of("member"));
		this.members.remove(member);
		this.audit.deleted(Actor.of(command.caller()), member.snapshot().audited());
	}

}
