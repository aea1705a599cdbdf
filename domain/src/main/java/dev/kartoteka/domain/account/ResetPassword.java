package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/**
 * Driving port: sets a new password by the link in a password reset email or text
 * message. Needs no log-in.
 */
@DrivingPort
public interface ResetPassword {

	/**
	 * Sets the new password, confirms the address or phone to which the link was sent,
	 * and ends all sessions of the account.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the uid or the token is
	 * invalid, or the password breaks the {@link PasswordPolicy}
	 */
	void reset(Command command);

	/** The new password, and the caller's network address. */
	record Command(Submission<Draft> draft, String address) {
	}

	/** The parameters of the link, and the new password. */
	record Draft(EmailProof proof, Password newPassword) {
	}

}
