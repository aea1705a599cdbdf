package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: somebody answers the letter about his password. Open to all. */
@DrivingPort
public interface ResetPassword {

	/**
	 * Sets the new password and ends all sessions of the account.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the uid or the token is no
	 * good, or the password breaks the {@link PasswordPolicy}
	 */
	void reset(Command command);

	/** The new password, and from which address it comes. */
	record Command(Submission<Draft> draft, String address) {
	}

	/** What stands in the letter's link, and the new password. */
	record Draft(EmailProof proof, Password newPassword) {
	}

}
