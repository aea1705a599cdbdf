package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a caller changes their own account. */
@DrivingPort
public interface ChangeOwnAccount {

	/**
	 * Changes the account. A changed e-mail address or phone number becomes unconfirmed,
	 * and an email to the former address tells of the change.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another account has the new
	 * address or number
	 */
	AccountRecord change(Command command);

	/** The caller, the changes, and the language of the email. */
	record Command(Caller caller, Submission<AccountChanges> changes, Language language) {
	}

}
