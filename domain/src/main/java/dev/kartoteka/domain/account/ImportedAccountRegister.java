package dev.kartoteka.domain.account;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * Driven port: stores imported accounts, many at once, within the transaction of the use
 * case.
 */
@DrivenPort
public interface ImportedAccountRegister {

	/**
	 * Finds which candidates were imported before, and which of their ids and names are
	 * in use. Blocks all other changes of log-in names until the transaction ends.
	 */
	KnownIdentities findKnown(List<Account> candidates);

	/**
	 * Adds accounts that {@link #findKnown} did not find, and records the imported state
	 * of each.
	 */
	void add(List<Account> accepted);

	/** Makes new accounts get ids greater than this one. */
	void reserveIdsUpTo(AccountId id);

}
