package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: the caller changes what his account says of him. */
@DrivingPort
public interface ChangeOwnAccount {

	/**
	 * Changes the account. A changed e-mail address or phone number is unconfirmed again,
	 * and the former e-mail address is told.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not admitted
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another account goes by the new
	 * address or number
	 */
	AccountRecord change(Command command);

	/** Who changes what, and in which language he is written to. */
	record Command(Caller caller, Submission<AccountChanges> changes, Language language) {
	}

}
