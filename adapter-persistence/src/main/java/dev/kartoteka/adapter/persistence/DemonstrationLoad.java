package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.persistence.DemonstrationData.ProgressListener;
import dev.kartoteka.adapter.persistence.DemonstrationData.Size;
import dev.kartoteka.domain.shared.PasswordHash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One load of demonstration data, on one connection without the time limits that are
 * right for requests. Ids are taken from the sequences in one block for each table, and
 * everything is numbered within its block.
 */
class DemonstrationLoad implements AutoCloseable {

	private static final List<String> TABLES = List.of("organization", "client", "client_card", "district", "place",
			"place_image");

	private static final int BATCH_SIZE = 20_000;

	private static final String ACCOUNTS = """
			insert into account (id, username, username_folded, email, email_canonical, surname, name, second_name,
				address, search_text, password, active, staff, confirmed_email, ever_confirmed, confirmed_phone,
				created_at, updated_at, version)
			select :account + i, 'user' || n, 'user' || n, 'user' || n || '@example.com', 'user' || n || '@example.com',
				'Surname' || n, 'Name' || n, 'Second' || n, 'Address ' || n,
				'user' || n || ' user' || n || '@example.com surname' || n || ' name' || n || ' second' || n,
				:password, true, false, true, true, false, now(), now(), 0
			from generate_series(1, :users) i, lateral (select i + :known_users as n) numbered""";

	private static final String ACCOUNT_NAMES = """
			insert into account_name (name, account_id)
			select given.name, account.id
			from account,
				account_names(account.username, account.username_folded, account.email_canonical, account.phone)
					as given (name)
			where account.id > :account
			on conflict do nothing""";

	private static final String ORGANIZATIONS = """
			insert into organization (id, creator_id, name, description, address, created_at, updated_at, version)
			select :organization + i, :account + 1 + i % :users, 'Organization ' || i,
				'Description of organization ' || i, 'Street ' || i, now(), now(), 0
			from generate_series(1, :organizations) i""";

	private static final String CLIENTS = """
			insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
				created_at, updated_at, version)
			select :client + i, 'Surname' || i % 1000, 'Name' || i % 700, 'Second' || i % 300,
				'+' || (79000000000 + :client + i), 'House ' || i, '!', false, now(), now(), 0
			from generate_series(:first, :last) i""";

	/** The words are those that the domain finds in these names. */
	private static final String CARDS = """
			insert into client_card (id, client_id, organization_id, surname, name, second_name, phone, address,
				name_words, created_at, updated_at, version)
			select :client_card + i, :client + n, :organization + 1 + (n + :shift) % :organizations,
				'Surname' || n % 1000, 'Name' || n % 700, 'Second' || n % 300, '+' || (79000000000 + :client + n),
				'House ' || n, 'surname' || n % 1000 || ' name' || n % 700 || ' second' || n % 300, now(), now(), 0
			from generate_series(:first, :last) i, lateral (select (i - :before) * :step as n) numbered""";

	private static final String WORDS = """
			insert into client_card_word (organization_id, word, card_id)
			select card.organization_id, filed.word, card.id
			from client_card card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
			where card.organization_id between :organization + :first and :organization + :last""";

	private static final String HELD = """
			insert into client_organization (client_id, organization_id, cards)
			select client_id, organization_id, count(*)
			from client_card
			where organization_id between :organization + :first and :organization + :last
			group by client_id, organization_id""";

	private static final String DIRECTORY = """
			insert into client_card_directory (id, organization_id)
			select :client_card + i, :organization + 1 + (n + :shift) % :organizations
			from generate_series(:first, :last) i, lateral (select (i - :before) * :step as n) numbered""";

	/** One for each client, of the first card. */
	private static final String CREDENTIALS = """
			insert into card_credential (id, organization_id, client_id, card_id, password)
			select nextval('card_credential_id_seq'), :organization + 1 + i % :organizations, :client + i,
				:client_card + i, :password
			from generate_series(:first, :last) i""";

	private static final String DISTRICTS = """
			insert into district (id, title, abbreviation, version)
			select :district + i, 'District ' || i, 'D' || i, 0
			from generate_series(1, :districts) i""";

	private static final String PLACES = """
			insert into place (id, district_id, title, short_description, full_description, longitude, latitude,
				type, version)
			select :place + i, :district + 1 + i % :districts, 'Place ' || i, 'Short ' || i,
				repeat('Full description ', 20) || i, 37.0 + (i % 1000) / 1000.0, 55.0 + (i % 700) / 1000.0,
				'unique_place', 0
			from generate_series(1, :places) i""";

	private static final String IMAGES = """
			insert into place_image (id, place_id, image)
			select :place_image + i, :place + i, 'places/' || i || '.jpg'
			from generate_series(1, :places) i""";

	private static final String USED_IMAGES = """
			insert into image (name, removable_at)
			select image, null from place_image where id > :place_image
			on conflict do nothing""";

	private static final String TITLE_WORDS = """
			insert into place_title_word (key, lexeme)
			select distinct k.key, w.lexeme
			from place, place_words(title) w,
				lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
			where place.id > :place
			on conflict do nothing""";

	private final JdbcClient jdbc;

	/** The settings as they were before. */
	private final Map<String, String> settings = new HashMap<>();

	DemonstrationLoad(Connection connection) throws SQLException {
		connection.setNetworkTimeout(Runnable::run, 0);
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		setting("statement_timeout", "0");
		// Pages with commits that are not yet on disk would not count as visible to all.
		setting("synchronous_commit", "on");
	}

	@Override
	public void close() {
		this.settings.forEach(this::set);
	}

	private void setting(String name, String value) {
		this.settings.put(name, this.jdbc.sql("select current_setting(?)").param(name).query(String.class).single());
		set(name, value);
	}

	private void set(String name, String value) {
		this.jdbc.sql("select set_config(?, ?, false)").params(name, value).query(String.class).single();
	}

	void demandEmptyDatabase() {
		for (String table : TABLES) {
			if (this.jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single()) {
				throw new IllegalStateException("The database is not empty: it has rows in the table " + table + ".");
			}
		}
		if (knownUsers() > 0) {
			throw new IllegalStateException("The database has demonstration accounts already.");
		}
	}

	void restartSequences() {
		for (String table : TABLES) {
			this.jdbc.sql("select setval('" + table + "_id_seq', 1, false)").query(Long.class).single();
		}
	}

	void run(Size size, PasswordHash password, ProgressListener progress) {
		Map<String, Object> values = new HashMap<>();
		values.put("password", password.encoded());
		values.put("users", size.users());
		values.put("known_users", knownUsers());
		values.put("organizations", size.organizations());
		values.put("districts", size.districts());
		values.put("places", size.places());
		reserve("account", size.users(), values);
		reserve("organization", size.organizations(), values);
		reserve("client", size.cards(), values);
		reserve("client_card", size.cards() + size.secondCards(), values);
		reserve("district", size.districts(), values);
		reserve("place", size.places(), values);
		reserve("place_image", size.places(), values);
		atOnce("accounts", ACCOUNTS, size.users(), values, progress);
		atOnce("names of accounts", ACCOUNT_NAMES, size.users(), values, progress);
		atOnce("organizations", ORGANIZATIONS, size.organizations(), values, progress);
		inBatches("clients", CLIENTS, 0, size.cards(), values, progress);
		values.putAll(Map.of("shift", 0, "before", 0, "step", 1));
		inBatches("client cards", CARDS, 0, size.cards(), values, progress);
		inBatches("directory of cards", DIRECTORY, 0, size.cards(), values, progress);
		inBatches("credentials of cards", CREDENTIALS, 0, size.cards(), values, progress);
		values.putAll(Map.of("shift", 7, "before", size.cards(), "step", 4));
		inBatches("second client cards", CARDS, size.cards(), size.secondCards(), values, progress);
		inBatches("directory of second cards", DIRECTORY, size.cards(), size.secondCards(), values, progress);
		inBatches("organizations of clients", HELD, 0, size.organizations(), values, progress);
		inBatches("words of cards", WORDS, 0, size.organizations(), values, progress);
		atOnce("districts", DISTRICTS, size.districts(), values, progress);
		atOnce("places", PLACES, size.places(), values, progress);
		atOnce("pictures of places", IMAGES, size.places(), values, progress);
		atOnce("register of pictures", USED_IMAGES, size.places(), values, progress);
		atOnce("words of titles", TITLE_WORDS, size.places(), values, progress);
		analyze(progress);
	}

	/** Takes a block of ids, and remembers the one before the first of them. */
	private void reserve(String table, int number, Map<String, Object> values) {
		String sequence = table + "_id_seq";
		long before = this.jdbc
			.sql("select case when is_called then last_value else last_value - 1 end from " + sequence)
			.query(Long.class)
			.single();
		if (number > 0) {
			this.jdbc.sql("select setval('" + sequence + "', ?)").param(before + number).query(Long.class).single();
		}
		values.put(table, before);
	}

	private long knownUsers() {
		return this.jdbc.sql(
				"select coalesce(max(substr(username, 5)::bigint), 0) from account where username ~ '^user[0-9]{1,15}$'")
			.query(Long.class)
			.single();
	}

	private void atOnce(String what, String sql, int number, Map<String, Object> values, ProgressListener progress) {
		if (number > 0) {
			this.jdbc.sql(sql).params(values).update();
			progress.loaded(what, number, number);
		}
	}

	private void inBatches(String what, String sql, int before, int number, Map<String, Object> values,
			ProgressListener progress) {
		for (int done = 0; done < number; done += BATCH_SIZE) {
			int next = Math.min(done + BATCH_SIZE, number);
			values.putAll(Map.of("first", before + done + 1, "last", before + next));
			this.jdbc.sql(sql).params(values).update();
			progress.loaded(what, next, number);
		}
	}

	/** Lets the planner know what came, and index-only scans know what all may see. */
	private void analyze(ProgressListener progress) {
		this.jdbc.sql(
				"vacuum (analyze) account, organization, client, client_organization, client_card, client_card_directory,"
						+ " client_card_word, card_credential, district, place, place_image")
			.update();
		progress.loaded("statistics", 1, 1);
	}

}
