package dev.kartoteka.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PasswordHash;

/** Driven port: reads accounts, outside of any transaction. */
@DrivenPort
public interface AccountReader {

	/**
	 * Returns what is needed to check a log-in. A confirmed e-mail address or phone
	 * number takes precedence over an exactly matching username, that over one that
	 * matches the normalized name, that over an unconfirmed e-mail address, and that over
	 * an unconfirmed phone number. Of several accounts with the same unconfirmed address,
	 * an active one takes precedence, then the oldest.
	 */
	Optional<Credentials> credentialsOf(LoginName name);

	/**
	 * Returns which of the fields {@code username}, {@code email} and {@code phone}
	 * another account already uses, in that order. A username also conflicts with another
	 * account's e-mail address or phone number and vice versa, since any of the three
	 * works as a log-in name.
	 */
	List<String> takenFieldsOf(Identity identity);

	/**
	 * Like {@link #takenFieldsOf(Identity)}, ignoring the owner and old accounts that
	 * were never active. An address, and a username in its form, is also free if the
	 * accounts that have it have been active once and have not proved it: who proves it
	 * gets it.
	 * @param owner the account that the identity is for, if there is one
	 * @param createdBefore only accounts created before that are ignored
	 */
	List<String> takenFieldsOf(Identity identity, Optional<AccountId> owner, Instant createdBefore);

	/**
	 * Returns the current state of the account without locking it. For slow work, such as
	 * verifying a password, that must be done before the account is locked.
	 */
	Optional<Account> findUnlocked(AccountId id);

	Optional<ProfileView> profile(AccountId id);

	Optional<AccountRecord> account(AccountId id);

	/**
	 * Lists the accounts that match the filter, newest first.
	 * @param only if present, the only account to consider
	 */
	Listing<AccountRecord> accounts(AccountFilter filter, Optional<AccountId> only);

	/** Whether the account exists and is active. */
	boolean isActive(AccountId id);

	/** Whether a staff account is active. */
	boolean isAnyStaffActive();

	/** Finds the account if it is active. */
	Optional<AccountId> findActive(AccountReference reference);

	/** What a log-in is checked against. */
	record Credentials(AccountId account, PasswordHash password, boolean active) {
	}

}
