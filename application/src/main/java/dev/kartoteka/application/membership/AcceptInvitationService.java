package dev.kartoteka.application.membership;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class AcceptInvitationService implements AcceptInvitation {

	private final MembershipAccessReader accessReader;

	private final MemberRepository members;

	private final AuditTrail audit;

	private final Clock clock;

	AcceptInvitationService(MembershipAccessReader accessReader, MemberRepository members, AuditTrail audit,
			Clock clock) {
		this.accessReader = accessReader;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void accept(Command command) {
		this.accessReader.of(command.caller(), command.member()).requireOwn();
		Member member = this.members.findForChange(command.member()).orElseThrow(() -> NotFound.of("member"));
		if (member.isInvitation()) {
			AuditedState before = member.snapshot().audited();
			member.accept(this.clock);
			this.members.update(member);
			this.audit.updated(Actor.of(command.caller()), before, member.snapshot().audited());
		}
	}

}
