package dev.kartoteka.adapter.persistence.message;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingMessages;

@Component
class SqlOutboxReader implements OutboxReader {

	private static final String WAITING = "select count(*),"
			+ " coalesce(extract(epoch from now() - min(created_at))::bigint, 0) from ";

	private final AutocommitQueries queries;

	SqlOutboxReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public WaitingMessages waitingEmails() {
		return waitingIn("letter");
	}

	@Override
	public WaitingMessages waitingTexts() {
		return waitingIn("text_message");
	}

	private WaitingMessages waitingIn(String table) {
		return this.queries.one(WAITING + table,
				(row) -> new WaitingMessages(row.number(), Duration.ofSeconds(row.number())));
	}

}
