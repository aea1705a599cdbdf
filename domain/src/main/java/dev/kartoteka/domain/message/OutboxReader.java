package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: reads the outbox without taking anything out of it. */
@DrivenPort
public interface OutboxReader {

	WaitingEmails waitingEmails();

}
