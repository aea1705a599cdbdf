package dev.kartoteka.adapter.persistence.message;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingEmails;

@Component
class SqlOutboxReader implements OutboxReader {

	private static final String WAITING = """
			select count(*), coalesce(extract(epoch from now() - min(created_at))::bigint, 0) from letter""";

	private final AutocommitQueries queries;

	SqlOutboxReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public WaitingEmails waitingEmails() {
		return this.queries.one(WAITING, (row) -> new WaitingEmails(row.number(), Duration.ofSeconds(row.number())));
	}

}
