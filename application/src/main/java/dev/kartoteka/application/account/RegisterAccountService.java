package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.membership.InvitationAcceptance;
import dev.kartoteka.application.membership.InvitationAcceptance.Offer;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class RegisterAccountService implements RegisterAccount {

	private static final String INVITATION = "invitation";

	private final AccountRepository accounts;

	private final InvitationAcceptance acceptance;

	private final CallerStatusReader callerStatusReader;

	private final RegistrationPolicy policy;

	private final AbandonedAccounts abandoned;

	private final AddressClaims claims;

	private final NewPasswords newPasswords;

	private final Outbox outbox;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	RegisterAccountService(CallerStatusReader callerStatusReader, RegistrationPolicy policy, AccountRepository accounts,
			AccountReader reader, PasswordHasher hasher, CommonPasswords commonPasswords,
			EmailInvitationReader invitationReader, EmailInvitationTokens tokens, OrganizationAccessReader accessReader,
			RoleRepository roles, EmailInvitationRepository invitations, MemberRepository members, Outbox outbox,
			Throttle throttle, AuditTrail audit, Clock clock) {
		this.acceptance = new InvitationAcceptance(invitationReader, tokens, accessReader, roles, invitations, members,
				audit, clock);
		this.callerStatusReader = callerStatusReader;
		this.policy = policy;
		this.abandoned = new AbandonedAccounts(reader, accounts, audit, policy, clock);
		this.claims = new AddressClaims(accounts, audit, clock);
		this.accounts = accounts;
		this.newPasswords = new NewPasswords(commonPasswords, hasher);
		this.outbox = outbox;
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Registered register(Command command) {
		Optional<Offer> offer = command.invitation().flatMap(this.acceptance::find);
		requirePermission(command.caller(), offer);
		this.throttle.countFrom(command.address(), Attempt.REGISTER);
		Draft draft = command.draft().accept();
		if (command.invitation().isPresent()) {
			return registerInvited(offer.orElseThrow(() -> InvitationAcceptance.invalid(INVITATION)), draft);
		}
		Identity identity = Identity.of(draft.username(), draft.email(), draft.phone());
		requireValidInput(this.abandoned.takenNames(identity, draft.usernameAsPhone(), Optional.empty()), draft,
				identity);
		if (identity.email() != null) {
			this.throttle.countOn(identity.email().mailbox(), command.address(), Attempt.REQUEST_LETTER);
		}
		// Hash before using the repository: hashing is slow, and no connection is held
		// yet.
		PasswordHash password = this.newPasswords.hashed(draft.password());
		this.abandoned.removeHoldersOf(identity);
		Account account = Account.register(this.accounts.nextId(), identity, password, draft.name(), draft.address(),
				this.clock);
		this.claims.postponeContestedUsername(account);
		this.accounts.add(account);
		this.audit.created(registrant(command.caller(), account), account.snapshot().audited());
		if (identity.email() != null) {
			this.outbox.put(EmailKind.ACTIVATION, identity.email(), MessageBinding.to(account.id()),
					command.language());
		}
		return new Registered(account.id(), identity);
	}

	/** The invitation proves its address, so that no letter is sent. */
	private Registered registerInvited(Offer offer, Draft draft) {
		EmailAddress invited = offer.invitation().email();
		if (draft.email() != null && !draft.email().equals(invited)) {
			throw InvalidInput.of("email", new Violation.InvitedAtAnotherAddress());
		}
		Identity identity = Identity.of(draft.username(), invited, draft.phone());
		requireValidInput(this.abandoned.takenNamesBeside(invited, identity, draft.usernameAsPhone()), draft, identity);
		PasswordHash password = this.newPasswords.hashed(draft.password());
		Role role = this.acceptance.lockedRole(offer, INVITATION);
		this.abandoned.removeHoldersOf(identity);
		this.abandoned.removeWaitingFor(invited);
		Account account = Account.register(this.accounts.nextId(), identity, password, draft.name(), draft.address(),
				this.clock);
		account.confirm(this.clock);
		this.claims.takeEmailFromOthers(account);
		this.claims.postponeContestedUsername(account);
		this.accounts.add(account);
		Actor actor = Actor.ownerOf(account.id());
		this.audit.created(actor, account.snapshot().audited());
		this.acceptance.accept(offer, role, account.id(), actor, INVITATION);
		return new Registered(account.id(), identity);
	}

	private void requirePermission(Optional<Caller> caller, Optional<Offer> offer) {
		if (!this.policy.open() && offer.filter(Offer::isFromStaff).isEmpty()) {
			this.callerStatusReader.of(caller.orElseThrow(() -> new Forbidden("Only staff register accounts.")))
				.requireStaff();
		}
	}

	/** If registration is closed, staff have registered the account. */
	private Actor registrant(Optional<Caller> caller, Account account) {
		return this.policy.open() ? Actor.ownerOf(account.id()) : Actor.of(caller.orElseThrow());
	}

	private void requireValidInput(List<FieldViolation> takenNames, Draft draft, Identity identity) {
		List<FieldViolation> violations = new ArrayList<>(takenNames);
		violations.addAll(this.newPasswords.violations("password", draft.password(), identity));
		if (!violations.isEmpty()) {
			throw new InvalidInput(violations);
		}
	}

}
