package dev.kartoteka.domain.throttle;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Throttled;

/**
 * Driven port: counts and limits attempts, for all replicas together and independent of
 * the transaction of the use case.
 */
@DrivenPort
public interface Throttle {

	/**
	 * Counts an attempt from a network address.
	 * @throws Throttled if there were too many recent attempts from that address
	 */
	void countFrom(String address, Attempt attempt);

	/**
	 * Counts an attempt on a subject from a network address. The limit for one address is
	 * low; the limit for all addresses together is high, so that a stranger's attempts do
	 * not lock the owner out.
	 * @param subject the name, e-mail address or phone that is attempted, in canonical
	 * form
	 * @throws Throttled if there were too many recent attempts on the subject
	 */
	void countOn(String subject, String address, Attempt attempt);

	/**
	 * Counts a text message that is about to be sent.
	 * @throws Throttled if too many were sent, to all phones together
	 */
	void countSentText();

	/**
	 * Resets the count of a subject for an address from which it has just authenticated.
	 */
	void forgive(String subject, String address, Attempt attempt);

}
