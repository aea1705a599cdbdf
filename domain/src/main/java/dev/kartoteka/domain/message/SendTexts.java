package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: sends text messages that are due. Called periodically by a timer. */
@DrivingPort
public interface SendTexts {

	/**
	 * Sends a bounded number of text messages that are due. A message that cannot be
	 * delivered is retried, and dropped when it is ten minutes old. A message to a phone
	 * that nobody is known by is dropped at once.
	 * @return whether more messages may be due already
	 * @throws TextTotalReached if no more text messages may be sent today
	 */
	boolean sendDue();

}
