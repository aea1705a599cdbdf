package dev.kartoteka.application.transfer;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.CurrentPassword;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Throttle;
import dev.kartoteka.domain.transfer.OfferOrganization;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferRegister;

@UseCase
class OfferOrganizationService implements OfferOrganization {

	private final TransferRights rights;

	private final CurrentPassword currentPassword;

	private final AccountReader accountReader;

	private final OrganizationRepository organizations;

	private final MemberRepository members;

	private final TransferRegister transfers;

	private final AuditTrail audit;

	private final Clock clock;

	OfferOrganizationService(OrganizationAccessReader accessReader, OrganizationReader organizationReader,
			AccountReader accountReader, AccountRepository accounts, OrganizationRepository organizations,
			MemberRepository members, TransferRegister transfers, PasswordHasher hasher, Throttle throttle,
			AuditTrail audit, Clock clock) {
		this.rights = new TransferRights(accessReader, organizationReader, accountReader);
		this.currentPassword = new CurrentPassword(accountReader, accounts, throttle, hasher);
		this.accountReader = accountReader;
		this.organizations = organizations;
		this.members = members;
		this.transfers = transfers;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void offer(Command command) {
		AccountId creator = this.rights.require(command.caller(), command.organization());
		Draft draft = command.draft().accept();
		Account seen = this.currentPassword.require(draft.currentPassword(), command.caller(), command.address());
		// Before the first lock: readers use a connection of their own.
		boolean active = this.accountReader.isActive(draft.creator());
		requireStill(creator, command.organization());
		this.currentPassword.locked(seen, command.caller());
		boolean member = this.members.findForChange(command.organization(), draft.creator())
			.filter((found) -> !found.isInvitation())
			.isPresent();
		if (!active || !member) {
			throw InvalidInput.of("creator", new Violation.NoSuchObject(draft.creator().value()));
		}
		put(TransferOffer.create(command.organization(), draft.creator(), command.caller().account(), this.clock),
				Actor.of(command.caller()));
	}

	/** Locks the organization. */
	private void requireStill(AccountId creator, OrganizationId organization) {
		Optional<Organization> found = this.organizations.findForChange(organization);
		if (!found.map(Organization::creator).equals(Optional.of(creator))) {
			throw new Forbidden("The organization was dissolved, or accepted, in the meantime.");
		}
	}

	private void put(TransferOffer offer, Actor actor) {
		Optional<TransferOffer> former = this.transfers.findForChange(offer.organization());
		this.transfers.put(offer);
		former.ifPresentOrElse((replaced) -> this.audit.updated(actor, replaced.audited(), offer.audited()),
				() -> this.audit.created(actor, offer.audited()));
	}

}
