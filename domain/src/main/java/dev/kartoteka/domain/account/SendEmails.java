package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: sends emails that are due. Called periodically by a timer. */
@DrivingPort
public interface SendEmails {

	/**
	 * Sends a bounded number of emails that are due. An email that cannot be delivered is
	 * retried with growing delays, and dropped after three days.
	 * @return whether more emails may be due already
	 */
	boolean sendDue();

}
