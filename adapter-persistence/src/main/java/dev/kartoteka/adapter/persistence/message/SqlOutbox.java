package dev.kartoteka.adapter.persistence.message;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;

/**
 * Stores emails in the use case's transaction; takes and finishes them outside of it. The
 * database's clock decides when an email is due, since all replicas share it.
 */
@Component
class SqlOutbox implements Outbox {

	private static final String PUT = "insert into letter (kind, recipient, language) values (?, ?, ?)";

	/**
	 * Skips emails that another transaction has locked, and emails of kinds that only a
	 * newer version can read.
	 */
	private static final String TAKE = """
			with due as materialized (
				select id
				from letter
				where due_at <= now() and kind = any (?) and language = any (?)
				order by id
				limit ?
				for update skip locked)
			update letter l
			set due_at = now() + ? * interval '1 microsecond'
			from due
			where l.id = due.id
			returning l.id, l.kind, l.recipient, l.language, l.attempts""";

	private static final String DISCARD = "delete from letter where id = ?";

	private static final String DISCARD_WAITING = "delete from letter where kind = ? and lower(recipient) = lower(?)";

	private static final String IS_WAITING = "select exists (select from letter where id = ?)";

	/** Does nothing if another replica has postponed the email in the meantime. */
	private static final String POSTPONE = """
			update letter
			set attempts = attempts + 1, due_at = now() + ? * interval '1 microsecond'
			where id = ? and attempts = ?""";

	private static final String[] KINDS = namesOf(EmailKind.values());

	private static final String[] LANGUAGES = namesOf(Language.values());

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	SqlOutbox(AutocommitQueries queries, DataSource dataSource) {
		this.queries = queries;
		this.jdbc = JdbcClient.create(dataSource);
	}

	private static String[] namesOf(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
	}

	@Override
	public void put(EmailKind kind, EmailAddress recipient, Language language) {
		this.jdbc.sql(PUT).params(kind.name(), recipient.value(), language.name()).update();
	}

	@Override
	public List<Email> takeDue(int most, Duration lease) {
		return this.queries.list(TAKE, SqlOutbox::read, KINDS, LANGUAGES, most, Micros.of(lease))
			.stream()
			.sorted(Comparator.comparingLong(Email::id))
			.toList();
	}

	private static Email read(Row row) throws SQLException {
		return new Email(row.number(), EmailKind.valueOf(row.text()), new EmailAddress(row.text()),
				Language.valueOf(row.text()), Math.toIntExact(row.number()));
	}

	@Override
	public boolean isWaiting(Email email) {
		return this.queries.one(IS_WAITING, Row::flag, email.id());
	}

	@Override
	public void discardWaiting(EmailKind kind, EmailAddress recipient) {
		this.jdbc.sql(DISCARD_WAITING).params(kind.name(), recipient.value()).update();
	}

	@Override
	public void discard(Email email) {
		this.queries.change(DISCARD, email.id());
	}

	@Override
	public void postpone(Email email, Duration delay) {
		this.queries.change(POSTPONE, Micros.of(delay), email.id(), email.attempts());
	}

}
