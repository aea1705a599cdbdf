package dev.kartoteka.application.outbox;

import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.outbox.WaitingMessageQueries;

@UseCase(readOnly = true)
class WaitingMessageQueriesService implements WaitingMessageQueries {

	private final CallerStatusReader callerStatusReader;

	private final OutboxReader reader;

	WaitingMessageQueriesService(CallerStatusReader callerStatusReader, OutboxReader reader) {
		this.callerStatusReader = callerStatusReader;
		this.reader = reader;
	}

	@Override
	public List<WaitingMessage> oldest(Caller caller, int most) {
		this.callerStatusReader.of(caller).requireStaff();
		return this.reader.oldest(most);
	}

}
