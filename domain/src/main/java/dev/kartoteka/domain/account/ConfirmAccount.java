package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: activates an account by the link in an activation email. Needs no log-in.
 */
@DrivingPort
public interface ConfirmAccount {

	/**
	 * Activates the account and confirms its e-mail address.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the uid or the token is invalid
	 * @throws StaleActivation if the account was ever activated before
	 */
	void confirm(Command command);

	/** The parameters of the link, and the network address that they come from. */
	record Command(Submission<EmailProof> proof, String address) {
	}

}
