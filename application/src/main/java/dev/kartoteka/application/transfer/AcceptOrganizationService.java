package dev.kartoteka.application.transfer;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.CurrentPassword;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;
import dev.kartoteka.domain.transfer.AcceptOrganization;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferReader;
import dev.kartoteka.domain.transfer.TransferRegister;

@UseCase
class AcceptOrganizationService implements AcceptOrganization {

	private final CallerStatusReader callerStatusReader;

	private final TransferReader transferReader;

	private final TransferRights rights;

	private final CurrentPassword currentPassword;

	private final OrganizationRepository organizations;

	private final RoleRepository roles;

	private final MemberRepository members;

	private final TransferRegister transfers;

	private final AuditTrail audit;

	private final Clock clock;

	AcceptOrganizationService(CallerStatusReader callerStatusReader, OrganizationAccessReader accessReader,
			OrganizationReader organizationReader, TransferReader transferReader, AccountReader accountReader,
			AccountRepository accounts, OrganizationRepository organizations, RoleRepository roles,
			MemberRepository members, TransferRegister transfers, PasswordHasher hasher, Throttle throttle,
			AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.transferReader = transferReader;
		this.rights = new TransferRights(accessReader, organizationReader, accountReader);
		this.currentPassword = new CurrentPassword(accountReader, accounts, throttle, hasher);
		this.organizations = organizations;
		this.roles = roles;
		this.members = members;
		this.transfers = transfers;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void accept(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		TransferOffer offer = offerTo(command.caller().account(), command.organization());
		Account seen = this.currentPassword.require(command.currentPassword().accept(), command.caller(),
				command.address());
		Actor actor = Actor.of(command.caller());
		Organization organization = this.organizations.findForChange(offer.organization())
			.orElseThrow(AcceptOrganizationService::offerEnded);
		Role role = roleWithEveryPermission(organization.id(), actor);
		requireActive(this.currentPassword.locked(seen, command.caller()));
		leave(offer, actor);
		AccountId former = organization.creator();
		handOver(organization, offer.account(), actor);
		join(former, role, actor);
	}

	private TransferOffer offerTo(AccountId account, OrganizationId organization) {
		return this.transferReader.findUnlocked(organization)
			.filter((offer) -> offer.account().equals(account))
			.filter((offer) -> this.rights.holds(offer.offeredBy(), organization))
			.orElseThrow(() -> new Forbidden("The organization is not offered to the caller."));
	}

	private Role roleWithEveryPermission(OrganizationId organization, Actor actor) {
		return this.roles.findForUseWithEveryPermission(organization).orElseGet(() -> {
			Role role = Role.createForEverything(this.roles.nextId(), organization);
			this.roles.add(role);
			this.audit.created(actor, role.snapshot().audited());
			return role;
		});
	}

	private static void requireActive(Account account) {
		if (!account.isActive()) {
			throw new Forbidden("The account was deactivated in the meantime.");
		}
	}

	/** Ends the offer and the membership: a creator is no member. */
	private void leave(TransferOffer offer, Actor actor) {
		Member member = this.members.findForChange(offer.organization(), offer.account())
			.filter((found) -> !found.isInvitation())
			.orElseThrow(AcceptOrganizationService::offerEnded);
		if (!this.transfers.findForChange(offer.organization()).equals(Optional.of(offer))) {
			throw offerEnded();
		}
		this.transfers.remove(offer);
		this.audit.deleted(actor, offer.audited());
		this.members.remove(member);
		this.audit.deleted(actor, member.snapshot().audited());
	}

	private void handOver(Organization organization, AccountId creator, Actor actor) {
		AuditedState before = organization.snapshot().audited();
		organization.transferTo(creator, this.clock);
		this.organizations.update(organization);
		this.audit.updated(actor, before, organization.snapshot().audited());
	}

	/**
	 * Makes the former creator a member. An invitation can exist that was made while that
	 * account was not the creator yet.
	 */
	private void join(AccountId former, Role role, Actor actor) {
		this.members.findForChange(role.organization(), former)
			.ifPresentOrElse((member) -> promote(member, role, actor), () -> admit(former, role, actor));
	}

	private void promote(Member member, Role role, Actor actor) {
		AuditedState before = member.snapshot().audited();
		member.assign(role);
		member.accept(this.clock);
		this.members.update(member);
		this.audit.updated(actor, before, member.snapshot().audited());
	}

	private void admit(AccountId former, Role role, Actor actor) {
		Member member = Member.join(this.members.nextId(), role, former, this.clock);
		this.members.add(member);
		this.audit.created(actor, member.snapshot().audited());
	}

	private static Forbidden offerEnded() {
		return new Forbidden("The offer has ended in the meantime.");
	}

}
