package dev.kartoteka.adapter.persistence.clientcard;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the words by which cards are found, in the transaction that changes the cards. A
 * search for the beginning of a word is a range of the table's key, within one
 * organization.
 */
@Component
class CardWords {

	/** Parameters: organization, card, words. */
	static final String ADD = """
			insert into client_card_word (organization_id, word, card_id)
			select ?, word, ? from unnest(string_to_array(?, ' ')) as words (word)
			on conflict do nothing""";

	private static final String REPLACE = """
			with removed as (
				delete from client_card_word
				where organization_id = ? and card_id = ? and word = any (string_to_array(?, ' '))
					and word <> all (string_to_array(?, ' ')))
			""" + ADD;

	/** Parameters: organization, card, words. */
	static final String REMOVE = """
			delete from client_card_word
			where organization_id = ? and card_id = ? and word = any (string_to_array(?, ' '))""";

	private final JdbcClient jdbc;

	CardWords(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	void replace(long card, ClientCardEntity.State before, ClientCardEntity.State after) {
		if (!before.nameWords().equals(after.nameWords())) {
			this.jdbc.sql(REPLACE)
				.params(before.organization(), card, before.nameWords(), after.nameWords(), after.organization(), card,
						after.nameWords())
				.update();
		}
	}

}
