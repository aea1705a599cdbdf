package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads the outboxes without taking anything out of them. */
@DrivenPort
public interface OutboxReader {

	WaitingMessages waitingEmails();

	WaitingMessages waitingTexts();

}
