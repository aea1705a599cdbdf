package dev.kartoteka.application.membership;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberAccess;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemoveMemberService implements RemoveMember {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final Invitations invitations;

	private final AuditTrail audit;

	RemoveMemberService(MembershipAccessReader accessReader, RoleRepository roles, MemberRepository members,
			InvitationRegister invitations, AuditTrail audit, Clock clock) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.members = members;
		this.invitations = new Invitations(invitations, clock);
		this.audit = audit;
	}

	@Override
	public void remove(Command command) {
		MemberAccess access = this.accessReader.of(command.caller(), command.member());
		Member member = access.own() ? leaving(access, command) : removed(access.object(), command);
		this.members.remove(member);
		this.audit.deleted(Actor.of(command.caller()), member.snapshot().audited());
	}

	private Member leaving(MemberAccess access, Command command) {
		access.requireOwn();
		access.object().requireOwner(command.organization().accept(), () -> NotFound.of("member"));
		Member member = found(command);
		if (member.isInvitation()) {
			this.invitations.decline(member);
		}
		return member;
	}

	private Member removed(ObjectAccess access, Command command) {
		access.require(Permission.MEMBER_DELETE, Optional.empty(), () -> NotFound.of("member"));
		access.require(Permission.MEMBER_DELETE, command.organization().accept(), () -> NotFound.of("member"));
		Member member = found(command);
		Role role = this.roles.findForUse(member.role(), member.organization()).orElseThrow(() -> NotFound.of("role"));
		access.organizationAccess().requireAll(role.permissions());
		return member;
	}

	private Member found(Command command) {
		return this.members.findForChange(command.member()).orElseThrow(() -> NotFound.of("member"));
	}

}
