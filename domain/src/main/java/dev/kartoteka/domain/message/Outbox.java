package dev.kartoteka.domain.message;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.EmailAddress;

/** Driven port: the durable queue of emails to send. */
@DrivenPort
public interface Outbox {

	/**
	 * Adds an email, within the transaction of the use case.
	 * @param binding the id of the only account that it is about; empty if it is about
	 * every account that has the address when it is sent
	 */
	void put(EmailKind kind, EmailAddress recipient, String binding, Language language);

	/**
	 * Leases emails that are due, oldest first. No other caller, on any replica, gets
	 * them before the lease ends. After a crash they become due again when the lease
	 * ends.
	 */
	List<Email> takeDue(int most, Duration lease);

	/** Whether the email still waits: it was not discarded. */
	boolean isWaiting(Email email);

	/**
	 * Removes all emails of that kind to that recipient, also leased ones, within the
	 * transaction of the use case.
	 */
	void discardWaiting(EmailKind kind, EmailAddress recipient);

	/** Removes an email: it was sent, or has no recipient any more. */
	void discard(Email email);

	/** Schedules another attempt after the delay. */
	void postpone(Email email, Duration delay);

	/**
	 * Makes a message due at once, within the transaction of the use case.
	 * @return whether it still waits
	 */
	boolean makeDue(long id);

}
