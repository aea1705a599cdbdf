package dev.kartoteka.application.invitation;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.AddressClaims;
import dev.kartoteka.application.membership.InvitationAcceptance;
import dev.kartoteka.application.membership.InvitationAcceptance.Offer;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class AcceptEmailInvitationService implements AcceptEmailInvitation {

	private static final String TOKEN = "token";

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader accessReader;

	private final InvitationAcceptance acceptance;

	private final AccountRepository accounts;

	private final AddressClaims claims;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	AcceptEmailInvitationService(CallerStatusReader callerStatusReader, OrganizationAccessReader accessReader,
			EmailInvitationReader reader, EmailInvitationTokens tokens, RoleRepository roles,
			EmailInvitationRepository invitations, MemberRepository members, AccountRepository accounts,
			Throttle throttle, AuditTrail audit, Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.accessReader = accessReader;
		this.acceptance = new InvitationAcceptance(reader, tokens, accessReader, roles, invitations, members, audit,
				clock);
		this.accounts = accounts;
		this.claims = new AddressClaims(accounts, audit, clock);
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void accept(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		this.throttle.countFrom(command.address(), Attempt.CONFIRM_LETTER);
		Offer offer = this.acceptance.find(command.token().accept())
			.orElseThrow(() -> InvitationAcceptance.invalid(TOKEN));
		Actor actor = Actor.of(command.caller());
		// Before the first lock: readers use a connection of their own.
		boolean creator = this.accessReader.of(command.caller().account(), offer.invitation().organization()).creator();
		Role role = this.acceptance.lockedRole(offer, TOKEN);
		Account account = this.accounts.findForChange(command.caller().account())
			.orElseThrow(() -> new Forbidden("The account was closed in the meantime."));
		confirm(account, offer.invitation().email(), actor);
		if (creator) {
			this.acceptance.end(offer, actor, TOKEN);
		}
		else {
			this.acceptance.accept(offer, role, account.id(), actor, TOKEN);
		}
	}

	/** The token proves the address, if the account has it. */
	private void confirm(Account account, EmailAddress invited, Actor actor) {
		boolean isAccounts = invited.equals(account.identity().email());
		if (account.snapshot().confirmedEmail()) {
			if (!isAccounts) {
				throw InvalidInput.of(TOKEN, new Violation.InvitedAtAnotherAddress());
			}
		}
		else if (isAccounts) {
			AuditedState before = account.snapshot().audited();
			account.confirm(this.clock);
			this.claims.takeEmailFromOthers(account);
			this.accounts.update(account);
			this.audit.updated(actor, before, account.snapshot().audited());
		}
	}

}
