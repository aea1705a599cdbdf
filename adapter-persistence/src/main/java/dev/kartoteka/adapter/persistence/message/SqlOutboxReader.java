package dev.kartoteka.adapter.persistence.message;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.message.WaitingMessages;

import org.springframework.stereotype.Component;

@Component
class SqlOutboxReader implements OutboxReader {

	private static final String WAITING = "select count(*),"
			+ " coalesce(extract(epoch from now() - min(created_at))::bigint, 0) from ";

	/** Each half is short; together they are in the order of time. */
	private static final String OLDEST = """
			select * from (
				(select false, id, kind, recipient, attempts, created_at, due_at from letter order by created_at, id limit ?)
				union all
				(select true, id, kind, recipient, attempts, created_at, due_at from text_message
				order by created_at, id limit ?)) as waiting
			order by created_at, id limit ?""";

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

	@Override
	public List<WaitingMessage> oldest(int most) {
		return this.queries.list(OLDEST, SqlOutboxReader::read, most, most, most);
	}

	private static WaitingMessage read(Row row) throws SQLException {
		boolean text = row.flag();
		return text
				? WaitingMessage.text(row.number(), row.text(), row.text(), Math.toIntExact(row.number()),
						row.instant(), row.instant())
				: WaitingMessage.email(row.number(), row.text(), row.text(), Math.toIntExact(row.number()),
						row.instant(), row.instant());
	}

	private WaitingMessages waitingIn(String table) {
		return this.queries.one(WAITING + table,
				(row) -> new WaitingMessages(row.number(), Duration.ofSeconds(row.number())));
	}

}
