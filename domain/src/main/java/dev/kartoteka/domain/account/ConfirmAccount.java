package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: somebody answers the activation letter. Open to all. */
@DrivingPort
public interface ConfirmAccount {

	/**
	 * Activates the account and confirms its e-mail address.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the uid or the token is no good
	 * @throws StaleActivation if the account was activated before
	 */
	void confirm(Command command);

	/** What stands in the letter's link, and from which address it comes. */
	record Command(Submission<EmailProof> proof, String address) {
	}

}
