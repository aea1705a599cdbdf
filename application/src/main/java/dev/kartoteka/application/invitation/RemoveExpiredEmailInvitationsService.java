package dev.kartoteka.application.invitation;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.RemoveExpiredEmailInvitations;

/** Runs without a transaction: the repository needs none for that. */
@UseCase(readOnly = true)
class RemoveExpiredEmailInvitationsService implements RemoveExpiredEmailInvitations {

	private static final int BATCH_SIZE = 1000;

	private final EmailInvitationRepository invitations;

	private final Clock clock;

	RemoveExpiredEmailInvitationsService(EmailInvitationRepository invitations, Clock clock) {
		this.invitations = invitations;
		this.clock = clock;
	}

	@Override
	public boolean removeExpired() {
		return this.invitations.removeExpired(this.clock.instant(), BATCH_SIZE) == BATCH_SIZE;
	}

}
