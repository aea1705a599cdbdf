package dev.kartoteka.application.invitation;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.membership.Invitations;
import dev.kartoteka.application.organization.OrganizationGuard;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class InviteByEmailService implements InviteByEmail {

	private final OrganizationGuard organizationGuard;

	private final MembershipReader reader;

	private final RoleRepository roles;

	private final EmailInvitationRepository emailInvitations;

	private final EmailInvitationTokens tokens;

	private final Invitations invitations;

	private final Outbox outbox;

	private final Throttle throttle;

	private final AuditTrail audit;

	private final Clock clock;

	InviteByEmailService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			MembershipReader reader, RoleRepository roles, EmailInvitationRepository emailInvitations,
			EmailInvitationTokens tokens, InvitationRegister invitations, Outbox outbox, Throttle throttle,
			AuditTrail audit, Clock clock) {
		this.organizationGuard = new OrganizationGuard(callerStatusReader, organizationAccessReader);
		this.reader = reader;
		this.roles = roles;
		this.emailInvitations = emailInvitations;
		this.tokens = tokens;
		this.invitations = new Invitations(invitations, clock);
		this.outbox = outbox;
		this.throttle = throttle;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public EmailInvitation.Snapshot invite(Command command) {
		OrganizationAccess access = this.organizationGuard.require(command.caller(), command.organization(),
				Permission.MEMBER_CREATE);
		Draft draft = command.draft().accept();
		OrganizationId organization = OrganizationGuard.required(command.organization());
		RoleView seen = this.reader.role(draft.role(), organization).orElseThrow(() -> noSuchRole(draft.role()));
		access.requireAll(seen.permissions());
		// Before the first lock: the counts use a connection of their own.
		countLetter(draft, command);
		Role role = this.roles.findForUse(draft.role(), organization).orElseThrow(() -> noSuchRole(draft.role()));
		access.requireAll(role.permissions());
		this.invitations.requireRoom(command.caller().account());
		EmailInvitation invitation = added(draft, role, command);
		this.audit.created(Actor.of(command.caller()), invitation.snapshot().audited());
		this.outbox.put(EmailKind.INVITATION, draft.email(), String.valueOf(invitation.id().value()),
				command.language());
		return invitation.snapshot();
	}

	private void countLetter(Draft draft, Command command) {
		this.throttle.countOn(String.valueOf(command.caller().account().value()), command.address(), Attempt.INVITE);
		this.throttle.countOn(draft.email().mailbox(), command.address(), Attempt.REQUEST_LETTER);
	}

	private EmailInvitation added(Draft draft, Role role, Command command) {
		this.emailInvitations.removeExpired(role.organization(), draft.email(), this.clock.instant());
		EmailInvitation.Seal seal = EmailInvitation.Seal.of(this.emailInvitations.nextId(), draft.email(), this.clock);
		EmailInvitation invitation = EmailInvitation.create(seal, role, command.caller().account(),
				this.tokens.hashOf(seal));
		this.emailInvitations.add(invitation);
		return invitation;
	}

	private static InvalidInput noSuchRole(RoleId role) {
		return InvalidInput.of("role", new Violation.NoSuchObject(role.value()));
	}

}
