package dev.kartoteka.domain.outbox;

import java.util.List;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff read which messages wait to be sent. */
@DrivingPort
public interface WaitingMessageQueries {

	/**
	 * Returns the messages that have waited longest, oldest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 */
	List<WaitingMessage> oldest(Caller caller, int most);

}
