package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: what operators may know about the outbox. */
@DrivingPort
public interface OutboxQueries {

	/** The emails of all replicas. */
	WaitingEmails waitingEmails();

}
