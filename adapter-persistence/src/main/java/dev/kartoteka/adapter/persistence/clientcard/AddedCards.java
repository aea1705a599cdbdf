package dev.kartoteka.adapter.persistence.clientcard;

import java.util.Collection;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what follows from many cards at once, in the transaction that adds their rows.
 * The repository does the same for a single card.
 */
@Component
public class AddedCards {

	private static final String ADDED = """
			from unnest(?::bigint[], ?::bigint[]) as added (organization_id, id)
			join client_card card on card.organization_id = added.organization_id and card.id = added.id""";

	/** In the order of the key, so that two transactions do not wait in a circle. */
	private static final String ADD_WORDS = """
			insert into client_card_word (organization_id, word, card_id)
			select card.organization_id, filed.word, card.id
			%s, unnest(string_to_array(card.name_words, ' ')) as filed (word)
			order by 1, 2, 3
			on conflict do nothing""".formatted(ADDED);

	private static final String ADD_TO_DIRECTORY = """
			insert into client_card_directory (organization_id, id)
			select organization_id, id from unnest(?::bigint[], ?::bigint[]) as added (organization_id, id)""";

	private static final String ADD_ORGANIZATIONS = """
			insert into client_organization (client_id, organization_id, cards)
			select card.client_id, card.organization_id, count(*)
			%s
			group by 1, 2
			order by 1, 2
			on conflict (client_id, organization_id) do update
			set cards = client_organization.cards + excluded.cards""".formatted(ADDED);

	private final JdbcClient jdbc;

	AddedCards(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Writes the words, the directory and the organizations of clients.
	 * @param organizations of the cards, in the order of the ids
	 */
	public void follow(Collection<Long> organizations, Collection<Long> ids) {
		Long[][] keys = { organizations.toArray(Long[]::new), ids.toArray(Long[]::new) };
		this.jdbc.sql(ADD_WORDS).params((Object) keys[0], keys[1]).update();
		this.jdbc.sql(ADD_TO_DIRECTORY).params((Object) keys[0], keys[1]).update();
		this.jdbc.sql(ADD_ORGANIZATIONS).params((Object) keys[0], keys[1]).update();
	}

}
