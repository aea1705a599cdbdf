package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: the caller sets a new password, knowing the old one. */
@DrivingPort
public interface ChangePassword {

	/**
	 * Sets the new password and ends the account's other sessions.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the old password is wrong or
	 * the new one breaks the {@link PasswordPolicy}
	 */
	void change(Command command);

	/** Who changes his password, and from which address. */
	record Command(Caller caller, Submission<Draft> draft, String address) {
	}

	/** The old password and the new one. */
	record Draft(Password current, Password changed) {
	}

}
