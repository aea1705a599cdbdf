package dev.kartoteka.adapter.persistence.clientcard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.persistence.clientcard.ClientOrganizations.Held;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.adapter.persistence.shared.MaintenanceConnection;
import dev.kartoteka.domain.derived.Repair;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the organizations of clients with the cards, and corrects what another program
 * has left behind. Rows that differ are locked and counted again, each portion in a
 * transaction, so that cards may come and go meanwhile.
 */
public final class DerivedClientOrganizations {

	private static final int PORTION = 1_000;

	private static final String DIFFERENT = """
			select coalesce(card.client_id, held.client_id), coalesce(card.organization_id, held.organization_id)
			from (select client_id, organization_id, count(*) as cards from client_card group by 1, 2) card
			full join client_organization held
				on held.client_id = card.client_id and held.organization_id = card.organization_id
			where card.cards is distinct from held.cards
				and not (card.cards is null and held.cards = 0 and held.linked)""";

	private static final String KEYS = "unnest(?::bigint[], ?::bigint[]) as wrong (client_id, organization_id)";

	/** Waits for transactions that add the same row. */
	private static final String ADD = """
			insert into client_organization (client_id, organization_id, cards)
			select client_id, organization_id, 0 from %s
			on conflict do nothing""".formatted(KEYS);

	private static final String LOCK = """
			select client_id
			from client_organization join %s using (client_id, organization_id)
			order by client_id, organization_id
			for update of client_organization""".formatted(KEYS);

	private static final String CARDS = """
			select card.client_id, card.organization_id, count(*)
			from %s
			join client_card card on card.client_id = wrong.client_id and card.organization_id = wrong.organization_id
			group by 1, 2""".formatted(KEYS);

	private static final String COUNT = """
			update client_organization held
			set cards = wrong.cards
			from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as wrong (client_id, organization_id, cards)
			where held.client_id = wrong.client_id and held.organization_id = wrong.organization_id""";

	private static final String REMOVE = """
			delete from client_organization held
			using %s
			where held.client_id = wrong.client_id and held.organization_id = wrong.organization_id
				and held.cards = 0 and not held.linked""".formatted(KEYS);

	private final JdbcClient jdbc;

	private DerivedClientOrganizations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Corrects all rows. */
	public static Repair correct(MaintenanceConnection connection) {
		DerivedClientOrganizations organizations = new DerivedClientOrganizations(connection.jdbc());
		List<Held> wrong = organizations.different();
		long added = 0;
		long removed = 0;
		for (int from = 0; from < wrong.size(); from += PORTION) {
			List<Held> portion = wrong.subList(from, Math.min(from + PORTION, wrong.size()));
			Repair repair = connection.inTransaction(() -> organizations.correct(portion));
			added += repair.added();
			removed += repair.removed();
		}
		return repair(added, removed);
	}

	private Repair correct(List<Held> portion) {
		Long[] clients = ColumnArray.of(portion, Held::client);
		Long[] organizations = ColumnArray.of(portion, Held::organization);
		this.jdbc.sql(ADD).params(clients, organizations).update();
		this.jdbc.sql(LOCK).params(clients, organizations).query(Long.class).list();
		Map<Held, Long> cards = new HashMap<>();
		this.jdbc.sql(CARDS).params(clients, organizations).query((row) -> {
			cards.put(new Held(row.getLong(1), row.getLong(2)), row.getLong(3));
		});
		int counted = this.jdbc.sql(COUNT)
			.params(clients, organizations, ColumnArray.of(portion, (held) -> cards.getOrDefault(held, 0L)))
			.update();
		int removed = this.jdbc.sql(REMOVE).params(clients, organizations).update();
		return repair(counted - removed, removed);
	}

	private List<Held> different() {
		return this.jdbc.sql(DIFFERENT).query((row, _) -> new Held(row.getLong(1), row.getLong(2))).list();
	}

	private static Repair repair(long added, long removed) {
		return new Repair("Organizations of clients", added, removed);
	}

}
