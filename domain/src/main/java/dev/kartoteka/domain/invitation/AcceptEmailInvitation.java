package dev.kartoteka.domain.invitation;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an account accepts an invitation that was sent by email. */
@DrivingPort
public interface AcceptEmailInvitation {

	/**
	 * Makes the caller a member in the role of the invitation, which ends. If the caller
	 * is a member already, or the creator, the invitation only ends. An open invitation
	 * of the account is accepted in the role of this one. Confirms the caller's email
	 * address if the invitation was sent there.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput for {@code token} if it is
	 * unknown, was used, has expired or was withdrawn, if the account that sent it does
	 * not hold what it grants any more, or if the caller has confirmed another address
	 */
	void accept(Command command);

	/** The caller, the token, and the caller's network address. */
	record Command(Caller caller, Submission<String> token, String address) {
	}

}
