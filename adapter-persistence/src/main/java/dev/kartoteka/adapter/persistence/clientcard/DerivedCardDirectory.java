package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.domain.derived.Repair;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the directory of cards with the cards, and corrects what another program has
 * left behind. Reads both in portions, since on several machines no statement can compare
 * them.
 */
public final class DerivedCardDirectory {

	private static final int PORTION = 5_000;

	private static final String ENTRIES = """
			select organization_id, id from client_card_directory where id > ? order by id limit ?""";

	private static final String CARDS = """
			select organization_id, id
			from client_card
			where (organization_id, id) > (?, ?)
			order by organization_id, id
			limit ?""";

	private static final String KEYS = "unnest(?::bigint[], ?::bigint[]) as entry (organization_id, id)";

	private static final String EXISTING = """
			select card.organization_id, card.id
			from %s
			join client_card card on card.organization_id = entry.organization_id and card.id = entry.id"""
		.formatted(KEYS);

	private static final String REMOVE = """
			delete from client_card_directory surplus
			using %s
			where surplus.id = entry.id and surplus.organization_id = entry.organization_id""".formatted(KEYS);

	private static final String ADD = """
			insert into client_card_directory (organization_id, id)
			select organization_id, id from %s
			on conflict do nothing""".formatted(KEYS);

	private final JdbcClient jdbc;

	private DerivedCardDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Corrects all entries, in autocommit mode. */
	public static Repair correct(JdbcClient jdbc) {
		DerivedCardDirectory directory = new DerivedCardDirectory(jdbc);
		int removed = directory.removeSurplus();
		return new Repair("Directory of cards", directory.addMissing(), removed);
	}

	private int removeSurplus() {
		int removed = 0;
		for (List<Key> entries = entriesAfter(0); !entries.isEmpty(); entries = entriesAfter(entries.getLast().id())) {
			Set<Key> surplus = new HashSet<>(entries);
			existing(entries).forEach(surplus::remove);
			removed += change(REMOVE, List.copyOf(surplus));
		}
		return removed;
	}

	private int addMissing() {
		int added = 0;
		for (List<Key> cards = cardsAfter(new Key(0, 0)); !cards.isEmpty(); cards = cardsAfter(cards.getLast())) {
			added += change(ADD, cards);
		}
		return added;
	}

	private List<Key> entriesAfter(long id) {
		return this.jdbc.sql(ENTRIES).params(id, PORTION).query(DerivedCardDirectory::key).list();
	}

	private List<Key> cardsAfter(Key key) {
		return this.jdbc.sql(CARDS)
			.params(key.organization(), key.id(), PORTION)
			.query(DerivedCardDirectory::key)
			.list();
	}

	private List<Key> existing(List<Key> keys) {
		return this.jdbc.sql(EXISTING)
			.params(ColumnArray.of(keys, Key::organization), ColumnArray.of(keys, Key::id))
			.query(DerivedCardDirectory::key)
			.list();
	}

	private int change(String sql, List<Key> keys) {
		return this.jdbc.sql(sql)
			.params(ColumnArray.of(keys, Key::organization), ColumnArray.of(keys, Key::id))
			.update();
	}

	private static Key key(ResultSet row, int number) throws SQLException {
		return new Key(row.getLong(1), row.getLong(2));
	}

	private record Key(long organization, long id) {
	}

}
