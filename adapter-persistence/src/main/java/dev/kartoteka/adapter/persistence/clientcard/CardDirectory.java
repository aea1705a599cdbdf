package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps to which organization each card belongs, in the transaction that adds or removes
 * the card. Two routes name a card without its organization; every other statement on
 * cards names the organization.
 */
@Component
public class CardDirectory {

	/** The columns {@code id} and {@code organization_id}. */
	static final String TABLE = "client_card_directory";

	/** Parameters: card, organization. */
	static final String ADD = "insert into client_card_directory (id, organization_id) values (?, ?)";

	/** Parameter: card. */
	static final String REMOVE = "delete from client_card_directory where id = ?";

	private final JdbcClient jdbc;

	CardDirectory(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Records that cards are gone. */
	public void remove(List<Long> cards) {
		this.jdbc.sql("delete from client_card_directory where id = any (?)")
			.param(cards.toArray(Long[]::new))
			.update();
	}

}
