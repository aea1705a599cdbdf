package dev.kartoteka.application.membership;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class ChangeMemberService implements ChangeMember {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final AuditTrail audit;

	ChangeMemberService(MembershipAccessReader accessReader, RoleRepository roles, MemberRepository members,
			AuditTrail audit) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.members = members;
		this.audit = audit;
	}

	@Override
	public Member.Snapshot change(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.member()).object();
		OrganizationId organization = access.require(Permission.MEMBER_CHANGE, command.organization(),
				() -> NotFound.of("member"));
		Change<RoleId> change = command.role().accept();
		Member member = this.members.findForChange(command.member()).orElseThrow(() -> NotFound.of("member"));
		RoleId roleId = change.appliedTo(member.role());
		if (!roleId.equals(member.role())) {
			Role role = role(roleId, organization);
			access.organizationAccess().requireAll(role(member.role(), organization).permissions());
			access.organizationAccess().requireAll(role.permissions());
			AuditedState before = member.snapshot().audited();
			member.assign(role);
			this.members.update(member);
			this.audit.updated(Actor.of(command.caller()), before, member.snapshot().audited());
		}
		return member.snapshot();
	}

	private Role role(RoleId id, OrganizationId organization) {
		return this.roles.findForUse(id, organization).orElseThrow(() -> InviteMemberService.noSuchRole(id.value()));
	}

}
