package dev.kartoteka.adapter.persistence.clientcard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A client's first card, which takes over what the client had without a card. */
public record OldestCard(long organization, long id) {

	private static final String OF_CLIENTS = """
			select distinct on (held.client_id) held.client_id, card.organization_id, card.id
			from client_organization held
			join client_card card on card.organization_id = held.organization_id and card.client_id = held.client_id
			where held.client_id = any (?)
			order by held.client_id, card.id""";

	/** Finds the cards of clients, by the ids of the clients that have cards. */
	public static Map<Long, OldestCard> of(Collection<Long> clients, JdbcClient jdbc) {
		Map<Long, OldestCard> cards = new HashMap<>();
		jdbc.sql(OF_CLIENTS).param(clients.toArray(Long[]::new)).query((row) -> {
			cards.put(row.getLong(1), new OldestCard(row.getLong(2), row.getLong(3)));
		});
		return cards;
	}

}
