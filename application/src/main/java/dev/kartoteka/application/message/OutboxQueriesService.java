package dev.kartoteka.application.message;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingMessages;

@UseCase(readOnly = true)
class OutboxQueriesService implements OutboxQueries {

	private final OutboxReader reader;

	OutboxQueriesService(OutboxReader reader) {
		this.reader = reader;
	}

	@Override
	public WaitingMessages waitingEmails() {
		return this.reader.waitingEmails();
	}

	@Override
	public WaitingMessages waitingTexts() {
		return this.reader.waitingTexts();
	}

}
