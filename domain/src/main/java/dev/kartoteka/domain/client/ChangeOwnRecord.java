package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client changes their own record. */
@DrivingPort
public interface ChangeOwnRecord {

	/**
	 * Changes the client, not the client's cards. A new phone is sent a code, and counts
	 * once it is confirmed in this session; a new password ends the client's other
	 * sessions. Both want the current password. A session that rests on credentials can
	 * only set another password for them.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller's session has ended, or
	 * the record is another client's, or the session rests on credentials and more than
	 * the password is named
	 * @throws dev.kartoteka.domain.shared.Throttled after too many wrong passwords or
	 * text messages
	 * @throws dev.kartoteka.domain.shared.InvalidInput if the current password is missing
	 * or wrong, or the new one breaks the rules
	 */
	ClientView change(Command command);

	/**
	 * The caller, the client to change, and the changes.
	 *
	 * @param whole whether the whole record is to be replaced
	 * @param language the language of the text message
	 * @param address the caller's network address
	 */
	record Command(ClientCaller caller, long client, boolean whole, Submission<Draft> draft, Language language,
			String address) {
	}

	/** The changes, and the current password if it is given. */
	record Draft(ClientChanges changes, Optional<Password> password, Optional<Password> currentPassword) {
	}

}
