package dev.kartoteka.adapter.persistence.message;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores emails in the use case's transaction. */
@Component
class SqlOutbox implements Outbox {

	private static final String PUT = "insert into letter (kind, recipient, binding, language) values (?, ?, ?, ?)";

	private static final String MAKE_DUE = "update letter set due_at = now() where id = ?";

	private static final String COLUMNS = "l.id, l.kind, l.recipient, l.binding, l.language, l.attempts";

	private static final String DISCARD_WAITING = "delete from letter where kind = ? and lower(recipient) = lower(?)";

	private final OutboxTable table;

	private final JdbcClient jdbc;

	SqlOutbox(AutocommitQueries queries, DataSource dataSource) {
		this.table = new OutboxTable(queries, "letter", COLUMNS, EmailKind.values());
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void put(EmailKind kind, EmailAddress recipient, String binding, Language language) {
		this.jdbc.sql(PUT).params(kind.name(), recipient.value(), binding, language.name()).update();
	}

	@Override
	public List<Email> takeDue(int most, Duration lease) {
		return this.table.take(most, lease, SqlOutbox::read);
	}

	private static Email read(Row row) throws SQLException {
		return new Email(row.number(), EmailKind.valueOf(row.text()), new EmailAddress(row.text()), row.text(),
				Language.valueOf(row.text()), Math.toIntExact(row.number()));
	}

	@Override
	public boolean isWaiting(Email email) {
		return this.table.contains(email.id());
	}

	@Override
	public void discardWaiting(EmailKind kind, EmailAddress recipient) {
		this.jdbc.sql(DISCARD_WAITING).params(kind.name(), recipient.value()).update();
	}

	@Override
	public void discard(Email email) {
		this.table.discard(email.id());
	}

	@Override
	public void postpone(Email email, Duration delay) {
		this.table.postpone(email.id(), email.attempts(), delay);
	}

	@Override
	public boolean makeDue(long id) {
		return this.jdbc.sql(MAKE_DUE).param(id).update() == 1;
	}

}
