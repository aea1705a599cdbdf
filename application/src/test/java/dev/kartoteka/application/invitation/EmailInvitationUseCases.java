package dev.kartoteka.application.invitation;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationQueries;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.invitation.RemoveExpiredEmailInvitations;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of invitations by email, on the given fakes. */
public final class EmailInvitationUseCases {

	private final Fakes fakes;

	private final DrivenPorts ports;

	public EmailInvitationUseCases(Fakes fakes) {
		this.fakes = fakes;
		this.ports = fakes.ports();
	}

	public InviteByEmail inviteByEmail() {
		return new InviteByEmailService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.membershipReader(), this.ports.roles(), this.ports.emailInvitations(),
				this.fakes.invitationTokens(), this.ports.invitations(), this.ports.outbox(), this.fakes.throttle(),
				this.ports.audit(), this.fakes.clock());
	}

	public AcceptEmailInvitation accept() {
		return new AcceptEmailInvitationService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.emailInvitationReader(), this.fakes.invitationTokens(), this.ports.roles(),
				this.ports.emailInvitations(), this.ports.members(), this.ports.accounts(), this.fakes.throttle(),
				this.ports.audit(), this.fakes.clock());
	}

	public WithdrawEmailInvitation withdraw() {
		return new WithdrawEmailInvitationService(this.ports.emailInvitationAccessReader(), this.ports.roles(),
				this.ports.emailInvitations(), this.ports.audit());
	}

	public EmailInvitationQueries queries() {
		return new EmailInvitationQueriesService(this.ports.organizationAccessReader(),
				this.ports.emailInvitationReader(), this.fakes.clock());
	}

	public RemoveExpiredEmailInvitations removeExpired() {
		return new RemoveExpiredEmailInvitationsService(this.ports.emailInvitations(), this.fakes.clock());
	}

}
