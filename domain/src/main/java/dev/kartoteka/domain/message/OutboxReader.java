package dev.kartoteka.domain.message;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads the outboxes without taking anything out of them. */
@DrivenPort
public interface OutboxReader {

	WaitingMessages waitingEmails();

	WaitingMessages waitingTexts();

	/** Returns the messages that have waited longest, oldest first. */
	List<WaitingMessage> oldest(int most);

}
