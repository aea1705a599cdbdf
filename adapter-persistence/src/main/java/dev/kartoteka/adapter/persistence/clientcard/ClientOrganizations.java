package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.ColumnArray;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which organizations hold cards of which clients, in the transaction that changes
 * the cards. The cards are counted: the row stays until the last card is gone, and rows
 * of transactions that run at once wait for each other. A row that is linked came from
 * another system, and stays without cards.
 */
@Component
public class ClientOrganizations {

	/** Parameters: client, organization. */
	static final String ADD = """
			insert into client_organization (client_id, organization_id, cards)
			values (?, ?, 1)
			on conflict (client_id, organization_id) do update set cards = client_organization.cards + 1""";

	/** Removes nothing if there are more cards. Parameters: client, organization. */
	static final String REMOVE_WITH_LAST_CARD = """
			delete from client_organization
			where client_id = ? and organization_id = ? and cards <= 1 and not linked""";

	private static final String MOVE = """
			insert into client_organization (client_id, organization_id, cards, linked)
			select ?, organization_id, cards, linked
			from client_organization
			where client_id = ?
			on conflict (client_id, organization_id) do update
			set cards = client_organization.cards + excluded.cards,
				linked = client_organization.linked or excluded.linked""";

	private static final String SUBTRACT = """
			update client_organization held
			set cards = held.cards - gone.cards
			from (
				select client_id, organization_id, count(*) as cards
				from unnest(?::bigint[], ?::bigint[]) as card (client_id, organization_id)
				group by client_id, organization_id) gone
			where held.client_id = gone.client_id and held.organization_id = gone.organization_id""";

	private static final String REMOVE_WITHOUT_CARDS = """
			delete from client_organization held
			using unnest(?::bigint[], ?::bigint[]) as card (client_id, organization_id)
			where held.client_id = card.client_id and held.organization_id = card.organization_id and held.cards <= 0
				and not held.linked""";

	private final JdbcClient jdbc;

	ClientOrganizations(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Records that cards are gone; a client and an organization once for each card. */
	public void removeAll(List<Held> cards) {
		Long[] clients = ColumnArray.of(cards, Held::client);
		Long[] organizations = ColumnArray.of(cards, Held::organization);
		this.jdbc.sql(SUBTRACT).params(clients, organizations).update();
		this.jdbc.sql(REMOVE_WITHOUT_CARDS).params(clients, organizations).update();
	}

	void moveAll(long from, long to) {
		this.jdbc.sql(MOVE).params(to, from).update();
		this.jdbc.sql("delete from client_organization where client_id = ?").param(from).update();
	}

	/** A card's client and organization. */
	public record Held(long client, long organization) {
	}

}
