package dev.kartoteka.domain.membership;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: an invited account becomes a member. */
@DrivingPort
public interface AcceptInvitation {

	/**
	 * Accepts the invitation; does nothing if it was accepted before.
	 * @throws dev.kartoteka.domain.shared.NotFound if the caller has no such invitation
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 */
	void accept(Command command);

	/** The caller, and the member that the caller becomes. */
	record Command(Caller caller, MemberId member) {
	}

}
