package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.domain.derived.Repair;

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
			select from client_organization join %s using (client_id, organization_id)
			order by client_id, organization_id
			for update of client_organization""".formatted(KEYS);

	private static final String COUNT = """
			update client_organization held
			set cards = (
				select count(*) from client_card card
				where card.client_id = held.client_id and card.organization_id = held.organization_id)
			from %s
			where held.client_id = wrong.client_id and held.organization_id = wrong.organization_id""".formatted(KEYS);

	private static final String REMOVE = """
			delete from client_organization held
			using %s
			where held.client_id = wrong.client_id and held.organization_id = wrong.organization_id
				and held.cards = 0 and not held.linked""".formatted(KEYS);

	private final Connection connection;

	private DerivedClientOrganizations(Connection connection) {
		this.connection = connection;
	}

	/** Corrects all rows; the connection is in autocommit mode before and after. */
	public static Repair correct(Connection connection) throws SQLException {
		return new DerivedClientOrganizations(connection).correct();
	}

	private Repair correct() throws SQLException {
		List<ClientOrganizations.Held> wrong = different();
		int added = 0;
		int removed = 0;
		this.connection.setAutoCommit(false);
		try {
			for (int from = 0; from < wrong.size(); from += PORTION) {
				List<ClientOrganizations.Held> portion = wrong.subList(from, Math.min(from + PORTION, wrong.size()));
				change(ADD, portion);
				change(LOCK, portion);
				int counted = change(COUNT, portion);
				int without = change(REMOVE, portion);
				this.connection.commit();
				added += counted - without;
				removed += without;
			}
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
		return new Repair("Organizations of clients", added, removed);
	}

	private List<ClientOrganizations.Held> different() throws SQLException {
		List<ClientOrganizations.Held> wrong = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(DIFFERENT);
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				wrong.add(new ClientOrganizations.Held(row.getLong(1), row.getLong(2)));
			}
		}
		return wrong;
	}

	/** Returns the number of changed rows, or -1 for a query. */
	private int change(String sql, List<ClientOrganizations.Held> keys) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("bigint",
					keys.stream().map(ClientOrganizations.Held::client).toArray()));
			statement.setArray(2, this.connection.createArrayOf("bigint",
					keys.stream().map(ClientOrganizations.Held::organization).toArray()));
			statement.execute();
			return statement.getUpdateCount();
		}
	}

}
