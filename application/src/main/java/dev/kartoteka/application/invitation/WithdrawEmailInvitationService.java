package dev.kartoteka.application.invitation;

import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationAccessReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class WithdrawEmailInvitationService implements WithdrawEmailInvitation {

	private final EmailInvitationAccessReader accessReader;

	private final RoleRepository roles;

	private final EmailInvitationRepository invitations;

	private final AuditTrail audit;

	WithdrawEmailInvitationService(EmailInvitationAccessReader accessReader, RoleRepository roles,
			EmailInvitationRepository invitations, AuditTrail audit) {
		this.accessReader = accessReader;
		this.roles = roles;
		this.invitations = invitations;
		this.audit = audit;
	}

	@Override
	public void withdraw(Command command) {
		ObjectAccess access = this.accessReader.of(command.caller(), command.invitation());
		require(access, Optional.empty());
		require(access, command.organization().accept());
		EmailInvitation invitation = this.invitations.findForChange(command.invitation()).orElseThrow(this::notFound);
		Role role = this.roles.findForUse(invitation.snapshot().role(), invitation.snapshot().organization())
			.orElseThrow(this::notFound);
		access.organizationAccess().requireAll(role.permissions());
		this.invitations.remove(invitation);
		this.audit.deleted(Actor.of(command.caller()), invitation.snapshot().audited());
	}

	private void require(ObjectAccess access, Optional<OrganizationId> named) {
		access.require(Permission.MEMBER_DELETE, named, this::notFound);
	}

	private NotFound notFound() {
		return NotFound.of("invitation");
	}

}
