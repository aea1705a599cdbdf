package dev.kartoteka.adapter.persistence.message;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores text messages in the use case's transaction. */
@Component
class SqlTextOutbox implements TextOutbox {

	private static final String PUT = """
			insert into text_message (kind, recipient, binding, language) values (?, ?, ?, ?)""";

	private static final String DISCARD_WAITING = "delete from text_message where kind = ? and recipient = ?";

	private static final String MAKE_DUE = "update text_message set due_at = now() where id = ?";

	private static final String COLUMNS = """
			l.id, l.kind, l.recipient, l.binding, l.language, l.attempts,
			(extract(epoch from now() - l.created_at) * 1000000)::bigint""";

	private final OutboxTable table;

	private final JdbcClient jdbc;

	SqlTextOutbox(AutocommitQueries queries, DataSource dataSource) {
		this.table = new OutboxTable(queries, "text_message", COLUMNS, TextKind.values());
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void put(TextKind kind, PhoneNumber recipient, String binding, Language language) {
		this.jdbc.sql(PUT).params(kind.name(), recipient.e164(), binding, language.name()).update();
	}

	@Override
	public List<TextMessage> takeDue(int most, Duration lease) {
		return this.table.take(most, lease, SqlTextOutbox::read);
	}

	private static TextMessage read(Row row) throws SQLException {
		return new TextMessage(row.number(), TextKind.valueOf(row.text()), new PhoneNumber(row.text()), row.text(),
				Language.valueOf(row.text()), Math.toIntExact(row.number()), Micros.duration(row.number()));
	}

	@Override
	public boolean isWaiting(TextMessage text) {
		return this.table.contains(text.id());
	}

	@Override
	public void discardWaiting(TextKind kind, PhoneNumber recipient) {
		this.jdbc.sql(DISCARD_WAITING).params(kind.name(), recipient.e164()).update();
	}

	@Override
	public void discard(TextMessage text) {
		this.table.discard(text.id());
	}

	@Override
	public void postpone(TextMessage text, Duration delay) {
		this.table.postpone(text.id(), text.attempts(), delay);
	}

	@Override
	public boolean makeDue(long id) {
		return this.jdbc.sql(MAKE_DUE).param(id).update() == 1;
	}

}
