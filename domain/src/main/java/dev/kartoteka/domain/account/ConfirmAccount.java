package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: confirms the e-mail address or phone of an account by the link in an
 * activation message. Needs no log-in.
 */
@DrivingPort
public interface ConfirmAccount {

	/**
	 * Confirms the e-mail address, or the phone if the link was in a text message, and
	 * activates the account if it was never active.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the uid or the token is invalid
	 * @throws StaleActivation if the address or phone is confirmed, or if staff have
	 * deactivated the account
	 */
	void confirm(Command command);

	/** The parameters of the link, and the network address that they come from. */
	record Command(Submission<EmailProof> proof, String address) {
	}

}
