package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the letters that are due go out. Called now and then by a timer. */
@DrivingPort
public interface SendEmails {

	/**
	 * Sends letters that are due, a few at most. One that can't be delivered waits longer
	 * from try to try, and is given up after three days.
	 * @return whether more may be due at once
	 */
	boolean sendDue();

}
