package dev.kartoteka.application.message;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingEmails;

@UseCase(readOnly = true)
class OutboxQueriesService implements OutboxQueries {

	private final OutboxReader reader;

	OutboxQueriesService(OutboxReader reader) {
		this.reader = reader;
	}

	@Override
	public WaitingEmails waitingEmails() {
		return this.reader.waitingEmails();
	}

}
