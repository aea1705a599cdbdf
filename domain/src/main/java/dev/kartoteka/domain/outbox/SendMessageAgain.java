package dev.kartoteka.domain.outbox;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff have a message that waits sent now instead of later. */
@DrivingPort
public interface SendMessageAgain {

	/**
	 * Makes the message due. If it is being sent at this moment, it may arrive twice.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if it does not wait any more
	 */
	void send(Command command);

	/** The caller, and the message. */
	record Command(Caller caller, WaitingMessage.Channel channel, long message) {
	}

}
