package dev.kartoteka.adapter.persistence.person;

import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts or deletes the rows of a person, of one kind after another. */
final class PersonRows {

	/** An import without rows left is finished. A batch that was read before is void. */
	private static final String SHORTEN_IMPORTS = """
			update client_card_import i
			set total = total - gone.rows, taken_until = now(),
				status = case when total - gone.rows = created + updated + refused then 'FINISHED' else status end,
				finished_at = case when total - gone.rows = created + updated + refused then now() else finished_at end
			from (select import_id, count(*) as rows from client_card_import_row where phone = ? group by import_id) gone
			where i.id = gone.import_id""";

	private static final String FORGET_PENDING_PHONE = """
			update client set pending_phone = null, pending_since = null, version = version + 1 where pending_phone = ?""";

	private static final String REMOVE_WORDS = """
			delete from client_card_word entry
			using client_card card
			where card.id = any (?) and entry.organization_id = card.organization_id and entry.card_id = card.id
				and entry.word = any (string_to_array(card.name_words, ' '))""";

	private static final String SESSIONS = """
			session
			where client_id = any (?) or id in (
				select opened.session_id
				from session_credential opened
				join card_credential credential on credential.id = opened.credential_id
				where credential.card_id = any (?))""";

	private static final String CREDENTIALS = "card_credential where client_id = any (?) or card_id = any (?)";

	private static final String RESPONSES = """
			kept_answer where body is not null and (position(? in body) > 0 or location like any (?))""";

	private static final String TEXTS = """
			text_message
			where recipient = ? or kind = 'CLIENT_PHONE' and split_part(binding, '/', 1) = any (?)""";

	private final JdbcClient jdbc;

	private final String verb;

	private final FoundPerson person;

	/**
	 * Creates the access to the rows.
	 * @param verb what to do with rows: {@code select count(*) from} or
	 * {@code delete from}
	 */
	PersonRows(JdbcClient jdbc, String verb, FoundPerson person) {
		this.jdbc = jdbc;
		this.verb = verb;
		this.person = person;
	}

	long sessions() {
		return rows(SESSIONS, this.person.clientIds(), this.person.cardIds());
	}

	long credentials() {
		return rows(CREDENTIALS, this.person.clientIds(), this.person.cardIds());
	}

	long cards() {
		return rows("client_card where id = any (?)", (Object) this.person.cardIds());
	}

	long codes(String scope) {
		return rows("phone_code where scope = ?", scope);
	}

	long importRows() {
		return rows("client_card_import_row where phone = ?", phone());
	}

	/** Finds a response by the phone, and by the card in its location. */
	long responses() {
		String[] locations = Stream.of(this.person.cardIds())
			.map((card) -> "%/client-card-r/" + card + "/%")
			.toArray(String[]::new);
		return rows(RESPONSES, '"' + phone() + '"', locations);
	}

	long texts() {
		String[] clients = this.person.clients().stream().map(String::valueOf).toArray(String[]::new);
		return rows(TEXTS, phone(), clients);
	}

	/** Does so before the rows are removed. */
	void shortenImports() {
		this.jdbc.sql(SHORTEN_IMPORTS).param(phone()).update();
	}

	/** Does so before the cards are removed. */
	void removeWords() {
		this.jdbc.sql(REMOVE_WORDS).param(this.person.cardIds()).update();
	}

	/** Removes the record itself, after everything that refers to it. */
	void removeRecord() {
		this.jdbc.sql(FORGET_PENDING_PHONE).param(phone()).update();
		rows("adoption where object = 'client' and id = any (?)", (Object) this.person.clientIds());
		rows("client where id = any (?)", (Object) this.person.clientIds());
	}

	private String phone() {
		return this.person.phone().e164();
	}

	private long rows(String where, Object... parameters) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(this.verb + where).params(parameters);
		return this.verb.startsWith("select") ? statement.query(Long.class).single() : statement.update();
	}

}
