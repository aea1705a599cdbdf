package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a caller changes their own account. */
@DrivingPort
public interface ChangeOwnAccount {

	/**
	 * Changes the account. A changed e-mail address or phone number becomes unconfirmed.
	 * An activation email is sent to a changed address; the former one is told of the
	 * change if it was confirmed.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not active
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts to change the
	 * username, address or number
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another account has the new
	 * username, address or number, or if one of them changes and the current password is
	 * missing or wrong
	 */
	AccountRecord change(Command command);

	/**
	 * The caller, the changes, the language of emails, and the caller's network address.
	 */
	record Command(Caller caller, Submission<Draft> draft, Language language, String address) {

	}

	/**
	 * The changes.
	 *
	 * @param usernameAsPhone the new username as a phone number; null if it is not one
	 * @param currentPassword only needed for changes of username, e-mail address or phone
	 * number
	 */
	record Draft(AccountChanges changes, @Nullable PhoneNumber usernameAsPhone, @Nullable Password currentPassword) {

	}

}
