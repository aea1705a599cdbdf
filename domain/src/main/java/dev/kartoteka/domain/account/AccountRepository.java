package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: the accounts, within the transaction of the use case. */
@DrivenPort
public interface AccountRepository {

	AccountId nextId();

	/**
	 * Adds a new account.
	 * @throws InvalidInput with {@code TakenByAnotherAccount} for {@code username},
	 * {@code email} or {@code phone} if another account has it; e-mail addresses are
	 * compared without regard to case
	 */
	void add(Account account);

	/** The account, locked against changes by others until the transaction ends. */
	Optional<Account> findForChange(AccountId id);

	/** The account with that address, compared without regard to case; not locked. */
	Optional<Account> findByEmail(EmailAddress email);

	/**
	 * Stores the changed account.
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 */
	void update(Account account);

	/**
	 * Removes the account with its sessions and memberships.
	 * @throws AccountCreatedOrganizations if it is the creator of any
	 */
	void remove(Account account);

	/** Whether there is any staff account, active or not. */
	boolean anyStaffExists();

}
