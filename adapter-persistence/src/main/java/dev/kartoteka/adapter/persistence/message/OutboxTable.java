package dev.kartoteka.adapter.persistence.message;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.RowReader;
import dev.kartoteka.domain.message.Language;

/**
 * A table of messages to send. Messages are taken and finished outside of any
 * transaction. The database's clock decides when a message is due, since all replicas
 * share it.
 */
final class OutboxTable {

	private static final String[] LANGUAGES = namesOf(Language.values());

	private final AutocommitQueries queries;

	private final String[] kinds;

	private final String take;

	private final String contains;

	private final String discard;

	private final String postpone;

	/**
	 * Creates the access to a table.
	 * @param table its name
	 * @param columns the columns to read, of the table with the alias {@code l}
	 * @param kinds the kinds of messages that this version can read
	 */
	OutboxTable(AutocommitQueries queries, String table, String columns, Enum<?>[] kinds) {
		this.queries = queries;
		this.kinds = namesOf(kinds);
		this.take = take(table, columns);
		this.contains = "select exists (select from " + table + " where id = ?)";
		this.discard = "delete from " + table + " where id = ?";
		this.postpone = postpone(table);
	}

	/**
	 * Skips messages that another transaction has locked, and messages of kinds that only
	 * a newer version can read.
	 */
	private static String take(String table, String columns) {
		return """
				with due as materialized (
					select id
					from %1$s
					where due_at <= now() and kind = any (?) and language = any (?)
					order by id
					limit ?
					for update skip locked),
				taken as (
					update %1$s l
					set due_at = now() + ? * interval '1 microsecond'
					from due
					where l.id = due.id
					returning %2$s)
				select * from taken order by id""".formatted(table, columns);
	}

	/** Does nothing if another replica has postponed the message in the meantime. */
	private static String postpone(String table) {
		return """
				update %s
				set attempts = attempts + 1, due_at = now() + ? * interval '1 microsecond'
				where id = ? and attempts = ?""".formatted(table);
	}

	private static String[] namesOf(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
	}

	/** Leases messages that are due, oldest first. */
	<T> List<T> take(int most, Duration lease, RowReader<T> reader) {
		return this.queries.list(this.take, reader, this.kinds, LANGUAGES, most, Micros.of(lease));
	}

	boolean contains(long id) {
		return this.queries.one(this.contains, Row::flag, id);
	}

	void discard(long id) {
		this.queries.change(this.discard, id);
	}

	/**
	 * Schedules another attempt after the delay.
	 * @param attempts the number of failed attempts before this one
	 */
	void postpone(long id, int attempts, Duration delay) {
		this.queries.change(this.postpone, Micros.of(delay), id, attempts);
	}

}
