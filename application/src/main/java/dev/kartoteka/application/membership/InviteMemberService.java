package dev.kartoteka.application.membership;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

@UseCase
class InviteMemberService implements InviteMember {

	private final OrganizationGuard organizationGuard;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final AccountReader accounts;

	private final OrganizationReader organizations;

	private final Invitations invitations;

	private final AuditTrail audit;

	private final Clock clock;

	InviteMemberService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			RoleRepository roles, MemberRepository members, AccountReader accounts, OrganizationReader organizations,
			InvitationRegister invitations, AuditTrail audit, Clock clock) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.roles = roles;
		this.members = members;
		this.accounts = accounts;
		this.organizations = organizations;
		this.invitations = new Invitations(invitations, clock);
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Member.Snapshot invite(Command command) {
		OrganizationAccess access = this.organizationGuard.require(command.caller(), command.organization(),
				Permission.MEMBER_CREATE);
		Draft draft = command.draft().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		// Before the first lock: readers use a connection of their own.
		Optional<AccountId> found = this.accounts.findActive(draft.account());
		boolean creator = found.filter((candidate) -> isCreator(candidate, organization)).isPresent();
		Role role = this.roles.findForUse(draft.role(), organization)
			.orElseThrow(() -> noSuchRole(draft.role().value()));
		access.requireAll(role.permissions());
		AccountId account = found.filter((candidate) -> !this.invitations.wasDeclined(organization, candidate))
			.orElseThrow(() -> InvalidInput.of("user", draft.account().notFound()));
		if (creator) {
			throw alreadyBelongs();
		}
		this.invitations.requireRoom(command.caller().account(), account);
		Member member = Member.invite(this.members.nextId(), role, account, command.caller().account(), this.clock);
		this.members.add(member);
		this.audit.created(Actor.of(command.caller()), member.snapshot().audited());
		return member.snapshot();
	}

	private boolean isCreator(AccountId account, OrganizationId organization) {
		return this.organizations.organization(organization)
			.filter((found) -> found.creator().id() == account.value())
			.isPresent();
	}

	/** The same as for a member, whom the repository finds. */
	private static InvalidInput alreadyBelongs() {
		return InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "user")));
	}

	static InvalidInput noSuchRole(long id) {
		return InvalidInput.of("role", new Violation.NoSuchObject(id));
	}

}
