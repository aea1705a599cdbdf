package dev.kartoteka.adapter.persistence.audit;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.ColumnArray;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the audit trail that have values of a person. */
public final class PersonTrail {

	/**
	 * All entries of the person's cards, and of discarded cards that had the phone. Of a
	 * card of another person only the entries that name the phone. The former and the new
	 * phone of an entry have an index each.
	 */
	private static final String ENTRIES = """
			with named as materialized (
				select organization_id, id, object_id
				from change
				where object = 'clientcard' and change_old_phone(changes) collate "C" = ?
				union
				select organization_id, id, object_id
				from change
				where object = 'clientcard' and change_new_phone(changes) collate "C" = ?),
			kept as materialized (
				select named.organization_id, named.object_id
				from named
				join client_card card on card.organization_id = named.organization_id and card.id = named.object_id),
			own as materialized (
				select organization_id, id as object_id
				from client_card
				where organization_id = any (?) and id = any (?)),
			gone as materialized (
				select organization_id, object_id from named
				except
				select organization_id, object_id from kept
				union
				select organization_id, object_id from own),
			wanted as materialized (
				select organization_id, id from named
				union
				select c.organization_id, c.id
				from gone
				join change c on c.organization_id = gone.organization_id and c.object = 'clientcard'
					and c.object_id = gone.object_id)
			select organization_id, id, changes
			from wanted
			join change using (organization_id, id)
			order by organization_id, id""";

	private static final String BLANK = """
			update change c
			set changes = blanked.changes
			from unnest(?::bigint[], ?::bigint[], ?::text[]) as blanked (organization_id, id, changes)
			where c.organization_id = blanked.organization_id and c.id = blanked.id""";

	private final JdbcClient jdbc;

	public PersonTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the entries with values of the person.
	 * @param organizations those of the cards
	 * @param cards the ids of the person's cards, which still exist
	 */
	public List<Entry> entriesOf(String phone, Long[] organizations, Long[] cards) {
		return this.jdbc.sql(ENTRIES)
			.params(phone, phone, organizations, cards)
			.query((row, _) -> new Entry(row.getLong(1), row.getLong(2), row.getString(3)))
			.list()
			.stream()
			.filter((entry) -> !entry.changes().equals(ChangesJson.blanked(entry.changes())))
			.toList();
	}

	/** Removes all values from the entries. The names of the changed fields stay. */
	public void blank(List<Entry> entries) {
		this.jdbc.sql(BLANK)
			.params(ColumnArray.of(entries, Entry::organization), ColumnArray.of(entries, Entry::id),
					entries.stream().map((entry) -> ChangesJson.blanked(entry.changes())).toArray(String[]::new))
			.update();
	}

	/** An entry and its changes as JSON. */
	public record Entry(long organization, long id, String changes) {
	}

}
