package dev.kartoteka.domain.message;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: the durable queue of text messages to send. */
@DrivenPort
public interface TextOutbox {

	/**
	 * Adds a text message, within the transaction of the use case.
	 * @param binding what its code is bound to beside the phone, or the id of the only
	 * account that its link is about; empty if nothing
	 */
	void put(TextKind kind, PhoneNumber recipient, String binding, Language language);

	/**
	 * Leases text messages that are due, oldest first. No other caller, on any replica,
	 * gets them before the lease ends. After a crash they become due again when the lease
	 * ends.
	 */
	List<TextMessage> takeDue(int most, Duration lease);

	/** Whether the text message still waits: it was not discarded. */
	boolean isWaiting(TextMessage text);

	/**
	 * Removes all text messages of that kind to that recipient, also leased ones, within
	 * the transaction of the use case.
	 */
	void discardWaiting(TextKind kind, PhoneNumber recipient);

	/** Removes a text message: it was sent, or has no recipient any more. */
	void discard(TextMessage text);

	/** Schedules another attempt after the delay. */
	void postpone(TextMessage text, Duration delay);

	/**
	 * Makes a message due at once, within the transaction of the use case.
	 * @return whether it still waits
	 */
	boolean makeDue(long id);

}
