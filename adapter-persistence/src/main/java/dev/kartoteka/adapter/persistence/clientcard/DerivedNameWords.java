package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.shared.FullName;

/**
 * Derives the words of all cards from their names anew, for rows that an earlier version
 * or another program has written. Reads the whole table in portions and writes only what
 * differs, each portion in one statement; a card that changes meanwhile is left alone.
 */
public final class DerivedNameWords {

	private static final int PORTION = 5_000;

	private static final String READ = """
			select organization_id, id, surname, name, second_name, name_words
			from client_card
			where (organization_id, id) > (?, ?)
			order by organization_id, id
			limit ?""";

	private static final String WRITE = """
			with derived (organization_id, id, former, words) as (
				select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[])),
			changed as (
				update client_card card set name_words = derived.words
				from derived
				where card.organization_id = derived.organization_id and card.id = derived.id
					and card.name_words = derived.former
				returning card.organization_id, card.id, derived.former, derived.words),
			removed as (
				delete from client_card_word entry
				using changed, unnest(string_to_array(changed.former, ' ')) as gone (word)
				where entry.organization_id = changed.organization_id and entry.word = gone.word
					and entry.card_id = changed.id
					and entry.word <> all (string_to_array(changed.words, ' '))
				returning 1),
			added as (
				insert into client_card_word (organization_id, word, card_id)
				select changed.organization_id, filed.word, changed.id
				from changed, unnest(string_to_array(changed.words, ' ')) as filed (word)
				on conflict do nothing
				returning 1)
			select (select count(*) from added), (select count(*) from removed)""";

	private final Connection connection;

	private long added;

	private long removed;

	private DerivedNameWords(Connection connection) {
		this.connection = connection;
	}

	/** Corrects the words of all cards, in autocommit mode. */
	public static Corrections correct(Connection connection) throws SQLException {
		return new DerivedNameWords(connection).correct();
	}

	/** The words that {@code client_card} holds for a card of that name. */
	public static String of(FullName name) {
		return String.join(" ", NameWords.of(name).words());
	}

	private Corrections correct() throws SQLException {
		Portion portion = new Portion();
		do {
			portion = read(portion.lastOrganization, portion.lastId);
			write(portion);
		}
		while (portion.size == PORTION);
		return new Corrections(Math.toIntExact(this.added), Math.toIntExact(this.removed));
	}

	private Portion read(long organization, long after) throws SQLException {
		Portion portion = new Portion();
		try (PreparedStatement statement = this.connection.prepareStatement(READ)) {
			statement.setLong(1, organization);
			statement.setLong(2, after);
			statement.setInt(3, PORTION);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					portion.add(row.getLong(1), row.getLong(2), row.getString(6),
							of(new FullName(row.getString(3), row.getString(4), row.getString(5))));
				}
			}
		}
		return portion;
	}

	private void write(Portion portion) throws SQLException {
		if (portion.ids.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = this.connection.prepareStatement(WRITE)) {
			statement.setArray(1, array("bigint", portion.organizations));
			statement.setArray(2, array("bigint", portion.ids));
			statement.setArray(3, array("text", portion.former));
			statement.setArray(4, array("text", portion.words));
			try (ResultSet counts = statement.executeQuery()) {
				counts.next();
				this.added += counts.getLong(1);
				this.removed += counts.getLong(2);
			}
		}
	}

	private Array array(String type, List<?> values) throws SQLException {
		return this.connection.createArrayOf(type, values.toArray());
	}

	/** Numbers of words. */
	public record Corrections(int added, int removed) {
	}

	/** Cards by ascending key, of which those are listed whose words are wrong. */
	private static final class Portion {

		private final List<Long> organizations = new ArrayList<>();

		private final List<Long> ids = new ArrayList<>();

		private final List<String> former = new ArrayList<>();

		private final List<String> words = new ArrayList<>();

		private long lastOrganization;

		private long lastId;

		private int size;

		private void add(long organization, long id, String formerWords, String derivedWords) {
			this.lastOrganization = organization;
			this.lastId = id;
			this.size++;
			if (!formerWords.equals(derivedWords)) {
				this.organizations.add(organization);
				this.ids.add(id);
				this.former.add(formerWords);
				this.words.add(derivedWords);
			}
		}

	}

}
