package dev.kartoteka.domain.account;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PasswordHash;

/** Driven port: reading accounts, outside of any transaction. */
@DrivenPort
public interface AccountReader {

	/**
	 * What is needed to check a log-in. A username that matches exactly comes before an
	 * e-mail address, and that before a phone number.
	 */
	Optional<Credentials> credentialsOf(LoginName name);

	/**
	 * Which of the fields {@code username}, {@code email}, {@code phone} of the identity
	 * another account already goes by, in that order. A username also clashes with
	 * another account's e-mail address or phone number, and the reverse, since all three
	 * open the same door.
	 */
	List<String> takenFieldsOf(Identity identity);

	/** The same, for the new identity of an account that exists. */
	List<String> takenFieldsOf(Identity identity, AccountId owner);

	/**
	 * The whole account as it is just now, without a lock: for what takes long, such as
	 * comparing a password, before it is found for change.
	 */
	Optional<Account> glance(AccountId id);

	Optional<ProfileView> profile(AccountId id);

	Optional<AccountRecord> account(AccountId id);

	/**
	 * Those that pass the filter, newest first.
	 * @param only the one account to look among, if not all
	 */
	Listing<AccountRecord> accounts(AccountFilter filter, Optional<AccountId> only);

	/** Whether there is such an account, and it is active. */
	boolean isActive(AccountId id);

	/** An account's secrets, on their way to be compared. */
	record Credentials(AccountId account, PasswordHash password, boolean active) {
	}

}
