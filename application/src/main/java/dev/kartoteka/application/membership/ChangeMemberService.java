package dev.kartoteka.application.membership;

import dev.kartoteka.application.UseCase;
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
import dev.kartoteka.domain.shared.TracedState;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ChangeMemberService implements ChangeMember {

	private final MembershipAccessReader accessReader;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final ChangeTrail trail;

	ChangeMemberService(MembershipAccessReader accessReader, RoleRepository roles, MemberRepository members,
			ChangeTrail trail) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.members = members;
		this.trail = trail;
	}

	@Override
	public Member.Snapshot change(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.member());
		OrganizationId organization = access.require(Permission.MEMBER_CHANGE, command.organization(), Missing::member);
		Member member = this.members.findForChange(command.member()).orElseThrow(Missing::member);
		RoleId roleId = command.role().accept().appliedTo(member.role());
		if (!roleId.equals(member.role())) {
			Role role = this.roles.findForUse(roleId, organization)
				.orElseThrow(() -> InviteMemberService.noSuchRole(roleId.value()));
			access.access().requireAll(role.permissions());
			TracedState before = member.snapshot().traced();
			member.assign(role);
			this.members.update(member);
			this.trail.updated(Author.of(command.caller()), before, member.snapshot().traced());
		}
		return member.snapshot();
	}

}
