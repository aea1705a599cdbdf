package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: what operators may know about the outboxes. */
@DrivingPort
public interface OutboxQueries {

	/** The emails of all replicas. */
	WaitingMessages waitingEmails();

	/** The text messages of all replicas. */
	WaitingMessages waitingTexts();

}
