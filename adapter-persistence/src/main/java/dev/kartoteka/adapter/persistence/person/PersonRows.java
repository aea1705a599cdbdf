package dev.kartoteka.adapter.persistence.person;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts or deletes the rows of a person, of one kind after another. */
final class PersonRows {

	/** A batch that was read before is void. */
	private static final String SHORTEN_IMPORTS = """
			update client_card_import i
			set total = total - gone.rows, taken_until = now()
			from (select import_id, count(*) as rows from client_card_import_row where phone = ? group by import_id) gone
			where i.id = gone.import_id""";

	/** An import without rows left is finished. */
	private static final String FINISH_IMPORTS = """
			update client_card_import
			set status = 'FINISHED', finished_at = now()
			where id in (select import_id from client_card_import_row where phone = ?)
				and total = created + updated + refused""";

	private static final String FORGET_PENDING_PHONE = """
			update client set pending_phone = null, pending_since = null, version = version + 1 where pending_phone = ?""";

	private static final String REMOVE_WORDS = """
			delete from client_card_word entry
			using client_card card
			where card.organization_id = any (?) and card.id = any (?) and entry.organization_id = card.organization_id and entry.card_id = card.id
				and entry.word = any (string_to_array(card.name_words, ' '))""";

	private static final String SESSIONS = """
			session
			where client_id = any (?)
				or id in (select session_id from session_credential where credential_id = any (?))""";

	private static final String CREDENTIALS = """
			card_credential where organization_id = any (?) and (client_id = any (?) or card_id = any (?))""";

	private static final String RESPONSES = """
			kept_answer where body is not null and (position(? in body) > 0 or location like any (?))""";

	private static final String TEXTS = """
			text_message
			where recipient = ? or kind = 'CLIENT_PHONE' and split_part(binding, '/', 1) = any (?)""";

	private final JdbcClient jdbc;

	private final boolean delete;

	private final FoundPerson person;

	/**
	 * Creates the access to the rows.
	 * @param delete whether to delete rows or to count them
	 */
	PersonRows(JdbcClient jdbc, boolean delete, FoundPerson person) {
		this.jdbc = jdbc;
		this.delete = delete;
		this.person = person;
	}

	/** Returns the ids of the credentials. */
	List<Long> credentials() {
		String sql = this.delete ? "delete from " + CREDENTIALS + " returning id" : "select id from " + CREDENTIALS;
		return this.jdbc.sql(sql)
			.params(organizationsOfCredentials(), this.person.clientIds(), this.person.cardIds())
			.query((row, _) -> row.getLong(1))
			.list();
	}

	/**
	 * Does so after the credentials: a session that is opened meanwhile holds a lock on
	 * its credential.
	 */
	long sessions(List<Long> credentials) {
		return rows(SESSIONS, this.person.clientIds(), credentials.toArray(Long[]::new));
	}

	long cards() {
		return rows("client_card where organization_id = any (?) and id = any (?)", this.person.organizations(),
				this.person.cardIds());
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
		this.jdbc.sql(FINISH_IMPORTS).param(phone()).update();
	}

	/** Does so before the cards are removed. */
	void removeWords() {
		this.jdbc.sql(REMOVE_WORDS).params(this.person.organizations(), this.person.cardIds()).update();
	}

	/**
	 * Removes the record itself, after everything that refers to it. Linked organizations
	 * have no cards of it by then.
	 */
	void removeRecord() {
		this.jdbc.sql(FORGET_PENDING_PHONE).param(phone()).update();
		rows("adoption where object = 'client' and id = any (?)", (Object) this.person.clientIds());
		rows("adoption where object in ('client_card', 'client_card_picture') and id = any (?)",
				(Object) this.person.cardIds());
		rows("client_organization where client_id = any (?) and cards = 0", (Object) this.person.clientIds());
		rows("client where id = any (?)", (Object) this.person.clientIds());
	}

	private Long[] organizationsOfCredentials() {
		return Stream.concat(Stream.of(0L), Stream.of(this.person.organizations())).toArray(Long[]::new);
	}

	private String phone() {
		return this.person.phone().e164();
	}

	private long rows(String where, Object... parameters) {
		return this.delete ? this.jdbc.sql("delete from " + where).params(parameters).update()
				: this.jdbc.sql("select count(*) from " + where).params(parameters).query(Long.class).single();
	}

}
