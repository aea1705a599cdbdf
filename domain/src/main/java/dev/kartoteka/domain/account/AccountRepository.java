package dev.kartoteka.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: stores accounts, within the transaction of the use case. */
@DrivenPort
public interface AccountRepository {

	AccountId nextId();

	/**
	 * Adds a new account.
	 * @throws InvalidInput with {@code TakenByAnotherAccount} for {@code username},
	 * {@code email} or {@code phone} if another account has it; e-mail addresses are
	 * compared ignoring case. An unconfirmed address may belong to several accounts: to
	 * one that waits for its first activation, and to all others that have not proved it.
	 */
	void add(Account account);

	/** Finds the account and locks it against changes until the transaction ends. */
	Optional<Account> findForChange(AccountId id);

	/**
	 * Finds accounts with that e-mail address, compared ignoring case, the oldest first;
	 * does not lock them. There is only one if it has proved the address.
	 */
	List<Account> findByEmail(EmailAddress email, int most);

	/** Finds accounts with that phone number as by {@link #findByEmail}. */
	List<Account> findByPhone(PhoneNumber phone, int most);

	/**
	 * Finds the accounts other than the owner that have the name, whichever of their
	 * names it is, and locks them.
	 * @param name the name in canonical form
	 */
	List<Account> findOthersNamed(String name, AccountId owner);

	/**
	 * Finds the accounts that were never active, were created before the given time, and
	 * have one of the names, and locks them.
	 */
	List<Account> findNeverActivated(Identity names, Instant createdBefore);

	/**
	 * Finds accounts that were never active and were created before the given time, the
	 * oldest first, and locks them.
	 */
	List<Account> findNeverActivated(Instant createdBefore, int most);

	/**
	 * Updates the stored account.
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	void update(Account account);

	/**
	 * Removes the account with its sessions and memberships.
	 * @throws AccountCreatedOrganizations if it is the creator of an organization
	 */
	void remove(Account account);

	/**
	 * Lets no other transaction ask whether there is other staff, until this one ends. To
	 * be called before any account is locked.
	 */
	void lockStaff();

	/** Whether a staff account other than the given one is active. */
	boolean isOtherStaffActive(AccountId account);

	/**
	 * Whether a staff account is active. No other transaction can ask until this one
	 * ends.
	 */
	boolean isAnyStaffActive();

}
