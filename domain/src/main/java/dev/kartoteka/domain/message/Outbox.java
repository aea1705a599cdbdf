package dev.kartoteka.domain.message;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.EmailAddress;

/** Driven port: letters that wait to be sent; they outlive the process. */
@DrivenPort
public interface Outbox {

	/** Puts a letter in, which is there once the use case's transaction commits. */
	void put(EmailKind kind, EmailAddress recipient, Language language);

	/**
	 * Takes letters that are due, oldest first. Nobody else, on any replica, gets them
	 * before the lease ends; whoever died with them in hand loses them to the next.
	 */
	List<Email> takeDue(int most, Duration lease);

	/** Forgets a letter: it was sent, or there is nobody to send it to. */
	void discard(Email email);

	/** Keeps a letter for another try after the delay. */
	void postpone(Email email, Duration delay);

}
