package dev.kartoteka.domain.throttle;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Throttled;

/**
 * Driven port: counts attempts, for all replicas together. Counts stand whatever becomes
 * of the use case's transaction.
 */
@DrivenPort
public interface Throttle {

	/**
	 * Counts an attempt from a network address.
	 * @throws Throttled if there were too many from there lately
	 */
	void countFrom(String address, Attempt attempt);

	/**
	 * Counts an attempt on somebody, from a network address. An address alone is limited
	 * soon, all together late: a stranger who keeps trying must not shut the owner out.
	 * @param subject who is tried, in one spelling: a name, an e-mail address, a phone
	 * @throws Throttled if there were too many on him lately
	 */
	void countOn(String subject, String address, Attempt attempt);

	/**
	 * Forgets the failures on somebody from an address at which he has just proved who he
	 * is.
	 */
	void forgive(String subject, String address, Attempt attempt);

}
