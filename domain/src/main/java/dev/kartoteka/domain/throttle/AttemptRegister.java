package dev.kartoteka.domain.throttle;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the counts of attempts that a {@link Throttle} keeps. */
@DrivenPort
public interface AttemptRegister {

	/**
	 * Removes counts and familiar addresses that have expired, at once and independently
	 * of any transaction. Rows that another replica is removing are left out.
	 * @param most how many of each at most
	 * @return whether that many of either were removed
	 */
	boolean removeExpired(int most);

}
