package dev.kartoteka.adapter.persistence.shared;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes credentials, and then the sessions that rest on them. A session that is opened
 * meanwhile holds a lock on its credential: the removal waits for it, and finds the
 * session afterwards.
 */
@Component
public class CardCredentials {

	private static final String OF_CARD = """
			delete from card_credential where organization_id = ? and card_id = ? returning id""";

	private static final String OF_CARDS = """
			delete from card_credential
			where organization_id = ? and card_id in (
				select id from client_card where organization_id = ? and id > ? and id <= ?)
			returning id""";

	private static final String OF_CLIENT = """
			delete from card_credential
			where client_id = ? and organization_id in (
				select 0 union all select organization_id from client_organization where client_id = ?)
			returning id""";

	private static final String END_SESSIONS = """
			delete from session
			where id in (select session_id from session_credential where credential_id = any (?))""";

	private final JdbcClient jdbc;

	CardCredentials(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Removes the credential of a card that is locked. */
	public void removeOf(long organization, long card) {
		remove(OF_CARD, organization, card);
	}

	/**
	 * Removes the credentials of the cards of an organization, which are locked.
	 * @param after the id before the first one
	 * @param last the last id
	 */
	public void removeBetween(long organization, long after, long last) {
		remove(OF_CARDS, organization, organization, after, last);
	}

	/** Removes all credentials of a client. */
	public void removeAllOf(long client) {
		remove(OF_CLIENT, client, client);
	}

	private void remove(String sql, Object... parameters) {
		List<Long> removed = this.jdbc.sql(sql).params(parameters).query((row, _) -> row.getLong(1)).list();
		if (!removed.isEmpty()) {
			this.jdbc.sql(END_SESSIONS).param(removed.toArray(Long[]::new)).update();
		}
	}

}
