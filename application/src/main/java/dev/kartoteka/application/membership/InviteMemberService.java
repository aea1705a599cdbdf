package dev.kartoteka.application.membership;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

@UseCase
class InviteMemberService implements InviteMember {

	private final OrganizationGuard organizationGuard;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final AccountReader accounts;

	private final AuditTrail audit;

	InviteMemberService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			RoleRepository roles, MemberRepository members, AccountReader accounts, AuditTrail audit) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.roles = roles;
		this.members = members;
		this.accounts = accounts;
		this.audit = audit;
	}

	@Override
	public Member.Snapshot invite(Command command) {
		OrganizationAccess access = this.organizationGuard.require(command.caller(), command.organization(),
				Permission.MEMBER_CREATE);
		Draft draft = command.draft().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		Role role = this.roles.findForUse(draft.role(), organization)
			.orElseThrow(() -> noSuchRole(draft.role().value()));
		access.requireAll(role.permissions());
		if (!this.accounts.isActive(draft.account())) {
			throw InvalidInput.of("user", new Violation.NoSuchObject(draft.account().value()));
		}
		Member member = Member.invite(this.members.nextId(), role, draft.account());
		this.members.add(member);
		this.audit.created(Actor.of(command.caller()), member.snapshot().audited());
		return member.snapshot();
	}

	static InvalidInput noSuchRole(long id) {
		return InvalidInput.of("role", new Violation.NoSuchObject(id));
	}

}
