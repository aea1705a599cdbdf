package dev.kartoteka.domain.account;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * Driven port: accounts that move in from another system, many at once, within the
 * transaction of the use case.
 */
@DrivenPort
public interface ImportedAccountRegister {

	/**
	 * What is known of the newcomers. From now until the transaction ends nobody else
	 * adds accounts or changes what they go by.
	 */
	KnownIdentities knownAmong(List<Account> candidates);

	/**
	 * Adds accounts with whom there was no {@linkplain #knownAmong acquaintance}, and
	 * notes that they have moved in, and as what.
	 */
	void add(List<Account> accepted);

	/** New accounts get ids greater than this one. */
	void reserveIdsUpTo(AccountId id);

}
