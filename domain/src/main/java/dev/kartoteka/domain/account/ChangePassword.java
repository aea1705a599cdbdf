package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a caller replaces their own password. */
@DrivingPort
public interface ChangePassword {

	/**
	 * Sets the new password and ends the account's other sessions.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the old password is wrong or
	 * the new one breaks the {@link PasswordPolicy}
	 */
	void change(Command command);

	/** The caller, the passwords, and the caller's network address. */
	record Command(Caller caller, Submission<Draft> draft, String address) {
	}

	/** The old password and the new one. */
	record Draft(Password current, Password changed) {
	}

}
