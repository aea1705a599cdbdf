package dev.kartoteka.domain.account;

import java.util.List;

import dev.kartoteka.domain.adoption.Acquaintance;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: accounts that move in from another system, many at once, within the
 * transaction of the use case.
 */
@DrivenPort
public interface AdoptedAccountRegister {

	/**
	 * What is known of the newcomers. From now until the transaction ends nobody else
	 * adds accounts or changes what they go by.
	 */
	Acquaintance acquaintanceWith(List<Account> newcomers);

	/**
	 * Adds accounts with whom there was no {@linkplain #acquaintanceWith acquaintance},
	 * and notes that they have moved in, and as what.
	 */
	void add(List<Account> movingIn);

	/** New accounts get ids greater than this one. */
	void reserveIdsUpTo(AccountId id);

}
