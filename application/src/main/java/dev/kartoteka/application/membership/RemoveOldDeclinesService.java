package dev.kartoteka.application.membership;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.RemoveOldDeclines;

/** Runs without a transaction: the register needs none for that. */
@UseCase(readOnly = true)
class RemoveOldDeclinesService implements RemoveOldDeclines {

	private static final int BATCH_SIZE = 1000;

	private final InvitationRegister register;

	private final Clock clock;

	RemoveOldDeclinesService(InvitationRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@Override
	public boolean removeOld() {
		return this.register.removeDeclinesBefore(this.clock.instant().minus(Invitations.PAUSE_AFTER_DECLINE),
				BATCH_SIZE) == BATCH_SIZE;
	}

}
