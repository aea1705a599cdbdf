package dev.kartoteka.domain.invitation;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes invitations by email that have expired. */
@DrivingPort
public interface RemoveExpiredEmailInvitations {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeExpired();

}
