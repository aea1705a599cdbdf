package dev.kartoteka.endtoend;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database behind the program, for what no route can do: to start empty, with chosen
 * ids and times, and to check what was stored.
 */
final class Store {

	/** Beyond the ids in the documents. */
	private static final long STAFF_ID = 1_000_000;

	private final JdbcTemplate jdbc;

	private final String staff;

	private Store(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.staff = text("select jsonb_set(to_jsonb(account), '{id}', to_jsonb(?)) from account where staff",
				STAFF_ID);
	}

	static Store of(Database database) {
		try {
			return new Store(new JdbcTemplate(new SingleConnectionDataSource(database.connect(), true)));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Removes everything but the first staff account. Ids begin at 1 again. */
	void empty() {
		String tables = list("""
				select quote_ident(tablename) from pg_tables
				where schemaname = current_schema() and tablename not like 'databasechangelog%'""").stream()
			.collect(Collectors.joining(", "));
		truncate(tables);
		list("select quote_ident(sequencename) from pg_sequences where schemaname = current_schema()")
			.forEach((sequence) -> this.jdbc.execute("alter sequence %s restart".formatted(sequence)));
		change("insert into account select * from jsonb_populate_record(null::account, ?::jsonb)", this.staff);
	}

	/** The timers of the program lock these tables too, in another order. */
	private void truncate(String tables) {
		for (int tries = 1;; tries++) {
			try {
				this.jdbc.execute("truncate " + tables);
				return;
			}
			catch (PessimisticLockingFailureException deadlock) {
				if (tries == 5) {
					throw deadlock;
				}
			}
		}
	}

	Person staff() {
		return new Person(STAFF_ID, Program.STAFF_USERNAME);
	}

	/** An active account. */
	Person person(String username) {
		return person(nextId("account"), username);
	}

	/** An active account with that id. */
	Person person(long id, String username) {
		change("""
				insert into account
				select account.* from jsonb_populate_record(null::account, ?::jsonb || jsonb_build_object('id', ?::bigint,
					'username', ?, 'username_folded', ?, 'email', ?, 'email_canonical', ?, 'surname', ?, 'name', ?,
					'second_name', ?, 'address', ?, 'search_text', ?, 'staff', false, 'confirmed_email', true,
					'ever_confirmed', true)) as account""",
				this.staff, id, username, username, username + "@gmail.com", username + "@gmail.com", username,
				username, username, username, username + " " + username + "@gmail.com");
		return new Person(id, username);
	}

	long organization(Person creator, String name) {
		return organization(nextId("organization"), creator, name);
	}

	long organization(long id, Person creator, String name) {
		change("""
				insert into organization (id, creator_id, name, description, address, created_at, updated_at, version)
				values (?, ?, ?, ?, ?, now(), now(), 0)""", id, creator.id(), name, name, name);
		return id;
	}

	/** A role with permissions by their codenames. */
	long role(long organization, String name, List<String> permissions) {
		long id = nextId("role");
		change("insert into role (id, organization_id, name, permissions, version) values (?, ?, ?, ?, 0)", id,
				organization, name, permissions.toArray(String[]::new));
		return id;
	}

	/** Adds a member that has accepted. */
	long member(long organization, Person person, long role) {
		long id = invitation(organization, person, role);
		change("update member set accepted_at = now() where id = ?", id);
		return id;
	}

	/** Offers the organization to a member. */
	void offer(long organization, Person member, Person creator) {
		change("insert into organization_transfer (organization_id, account_id, offered_by, offered_at)"
				+ " values (?, ?, ?, now())", organization, member.id(), creator.id());
	}

	/** Adds an open invitation. */
	long invitation(long organization, Person person, long role) {
		long id = nextId("member");
		change("""
				insert into member (id, organization_id, account_id, role_id, invited_at, version)
				values (?, ?, ?, ?, now(), 0)""", id, organization, person.id(), role);
		return id;
	}

	/** Adds an open invitation by email, whose token nobody knows. */
	long emailInvitation(long organization, Person inviter, long role) {
		long id = nextId("email_invitation");
		change("""
				insert into email_invitation (id, organization_id, role_id, email, email_canonical, invited_by, token_hash,
					created_at, expires_at)
				values (?, ?, ?, ?, ?, ?, ?, now(), now() + interval '7 days')""",
				id, organization, role, "invited%d@example.org".formatted(id), "invited%d@example.org".formatted(id),
				inviter.id(), "hash " + id);
		return id;
	}

	/** Adds a client, with the common password as the credential of the record. */
	long client(String name, String phone) {
		return client(nextId("client"), name, phone);
	}

	long client(long id, String name, String phone) {
		change("""
				insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
					created_at, updated_at, version)
				values (?, '', ?, '', ?, '', '!', false, now(), now(), 0)""", id, name, phone);
		credential(id, null);
		return id;
	}

	private void credential(long client, @Nullable Long card) {
		change("""
				insert into card_credential (id, organization_id, client_id, card_id, password)
				select ?, coalesce((select organization_id from client_card where id = ?::bigint), 0), ?, ?, password
				from account
				where staff
				order by id
				limit 1""", nextId("card_credential"), card, client, card);
	}

	/** Makes the person the owner of the record, with the common password. */
	void own(String phone) {
		change("delete from card_credential where client_id = (select id from client where phone = ?)", phone);
		change("""
				update client
				set owned = true, confirmed_phone = true,
					password = (select password from account where staff order by id limit 1)
				where phone = ?""", phone);
	}

	/**
	 * Adds a card with the common password, and its client if there is none yet with that
	 * phone.
	 */
	long card(long organization, String name, String phone) {
		long client = clientWith(phone, name);
		long card = card(nextId("client_card"), organization, client, name, phone);
		if (number("select count(*) from client where id = ? and not owned", client) > 0) {
			credential(client, card);
		}
		return card;
	}

	private long clientWith(String phone, String name) {
		return list("select id from client where phone = ?", phone).stream()
			.map(Long::valueOf)
			.findFirst()
			.orElseGet(() -> client(name, phone));
	}

	long card(long id, long organization, long client, String name, String phone) {
		change("""
				insert into client_card (id, organization_id, client_id, surname, name, second_name, phone, address,
					name_words, created_at, updated_at, version)
				values (?, ?, ?, '', ?, '', ?, '', lower(?), now(), now(), 0)""", id, organization, client, name, phone,
				name);
		addWhatFollows();
		return id;
	}

	/** Adds that many cards of as many clients, with the names Card1, Card2 and so on. */
	void cards(long organization, int count) {
		change("""
				with added as (
					insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
						created_at, updated_at, version)
					select nextval('client_id_seq'), '', 'Card' || number, '',
						'+7' || 9000000000 + currval('client_id_seq'), '', '!', false, now(), now(), 0
					from generate_series(1, ?) as number
					returning id, name, phone)
				insert into client_card (id, organization_id, client_id, surname, name, second_name, phone, address,
					name_words, created_at, updated_at, version)
				select nextval('client_card_id_seq'), ?, id, '', name, '', phone, '', lower(name), now(), now(), 0
				from added""", count, organization);
		addWhatFollows();
	}

	/** As repositories do, of cards that came past them. */
	private void addWhatFollows() {
		change("""
				insert into client_card_directory (id, organization_id)
				select id, organization_id from client_card
				on conflict (id) do update set organization_id = excluded.organization_id""");
		change("""
				insert into client_organization (client_id, organization_id, cards)
				select client_id, organization_id, count(*) from client_card group by client_id, organization_id
				on conflict do nothing""");
		change("""
				insert into client_card_word (organization_id, word, card_id)
				select card.organization_id, filed.word, card.id
				from client_card card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
				on conflict do nothing""");
	}

	/** Adds an import of cards that is leased for a day. */
	long cardImport(long organization) {
		long id = nextId("client_card_import");
		change("""
				insert into client_card_import (id, organization_id, mode, dry_run, status, total, created, updated,
					refused, created_at, taken_until)
				values (?, ?, 'CREATE', false, 'RUNNING', 1, 0, 0, 0, now(), now() + interval '1 day')""", id,
				organization);
		return id;
	}

	void districts(int count) {
		change("""
				insert into district (id, title, abbreviation, version)
				select nextval('district_id_seq'), 'District ' || number, '', 0 from generate_series(1, ?) as number""",
				count);
	}

	long district() {
		long id = nextId("district");
		change("insert into district (id, title, abbreviation, version) values (?, 'District', '', 0)", id);
		return id;
	}

	/** Adds that many places with positions. */
	void places(long district, int count) {
		change("""
				insert into place (id, district_id, title, short_description, full_description, longitude, latitude,
					type, version)
				select nextval('place_id_seq'), ?, 'Place ' || number, '', '', 37, 55, 'unique_place', 0
				from generate_series(1, ?) as number""", district, count);
	}

	long place(long district) {
		long id = nextId("place");
		change("""
				insert into place (id, district_id, title, short_description, full_description, longitude, latitude,
					type, version)
				values (?, ?, 'Place', '', '', 0, 0, 'unique_place', 0)""", id, district);
		return id;
	}

	/** Adds an image without a file. */
	long placeImage(long place) {
		long id = nextId("place_image");
		change("insert into place_image (id, place_id, image) values (?, ?, ?)", id, place,
				UUID.randomUUID().toString().replace("-", "") + ".jpg");
		return id;
	}

	/** Prevents ids that tests have chosen from being used again. */
	void continueIdsAfterThoseGiven() {
		for (String table : List.of("account", "organization", "client", "client_card", "district", "place")) {
			this.jdbc.queryForObject(
					"select setval('%1$s_id_seq', (select coalesce(max(id), 0) + 1 from %1$s where id < ?), false)"
						.formatted(table),
					Long.class, STAFF_ID);
		}
	}

	int change(String sql, @Nullable Object... parameters) {
		return this.jdbc.update(sql, parameters);
	}

	long number(String sql, Object... parameters) {
		Long number = this.jdbc.queryForObject(sql, Long.class, parameters);
		return (number != null) ? number : 0;
	}

	String text(String sql, Object... parameters) {
		return list(sql, parameters).getFirst();
	}

	List<String> list(String sql, Object... parameters) {
		return this.jdbc.queryForList(sql, String.class, parameters).stream().map(String::valueOf).toList();
	}

	List<Long> numbers(String sql) {
		return list(sql).stream().map(Long::valueOf).toList();
	}

	private long nextId(String table) {
		return number("select nextval('%s_id_seq')".formatted(table));
	}

}
