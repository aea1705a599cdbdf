package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;

/** A database of the version before comes along with what is in it. */
@Tag("slow")
class MigrationTest {

	/** Those of the second issue. */
	private static final int CHANGESETS_BEFORE = 10;

	@ParameterizedTest
	@ValueSource(strings = { "C.UTF-8", "C" })
	void bringsAccountsAndSessionsAlong(String locale) throws Exception {
		Database database = databaseIn(locale);
		try (Connection connection = database.connect()) {
			migrate(connection);
			fill(connection);
		}
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK)) {
			assertThat(store.accountReader()
				.accounts(new AccountFilter(Optional.empty(), Optional.empty(), "ЁЛКИН EXAMPLE.org ali"),
						Optional.empty())
				.all()).singleElement().satisfies((account) -> assertThat(account.username()).isEqualTo("Alice"));
			Session.Snapshot session = store.inTransaction(() -> store.sessions()
				.findForChange(new SessionId(1), new AccountId(1).asSessionHolder())
				.orElseThrow()
				.snapshot());
			assertThat(session.generation()).isZero();
			assertThat(session.refreshedAt()).isEqualTo(session.createdAt());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = "C.UTF-8")
	void letsReplicasOfTheVersionBeforeGoOn(String locale) throws SQLException {
		Database database = databaseIn(locale);
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK); Connection connection = database.connect()) {
			fill(connection);
			assertThat(store.sessionReader().isLive(new SessionId(1), new AccountId(1).asSessionHolder())).isTrue();
		}
	}

	@Test
	void letsMembersStayMembers() throws Exception {
		Database database = TestPostgres.emptyDatabase();
		try (Connection connection = database.connect()) {
			migrateUpTo("member-accepted", connection);
			addMember(connection);
		}
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK)) {
			assertThat(store.membershipReader().members(new OrganizationId(1)).all()).singleElement()
				.satisfies((member) -> assertThat(member.acceptedAt()).isNotNull())
				.satisfies((member) -> assertThat(member.profile()).isNotNull());
		}
	}

	@Test
	void takesMembersOfReplicasOfTheVersionBeforeAsInvitations() throws SQLException {
		Database database = TestPostgres.emptyDatabase();
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK); Connection connection = database.connect()) {
			addMember(connection);
			assertThat(store.membershipReader().members(new OrganizationId(1)).all()).singleElement()
				.satisfies((member) -> assertThat(member.acceptedAt()).isNull());
		}
	}

	private static void addMember(Connection connection) throws SQLException {
		fill(connection);
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"""
							insert into organization (id, creator_id, name, description, address, created_at, updated_at, version)
							values (1, 1, 'Salon', 'Salon', 'Salon', now(), now(), 0)""");
			statement.execute(
					"""
							insert into role (id, organization_id, name, permissions, version) values (1, 1, 'Clerk', '{}', 0)""");
			statement.execute("""
					insert into member (id, organization_id, account_id, role_id, version) values (1, 1, 1, 1, 0)""");
		}
	}

	@Test
	void locksNoClientOutWhosePasswordIsFromBefore() throws Exception {
		Database database = filledBefore("client-owned");
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK)) {
			assertThat(credentials(store, 1)).containsExactly("First:hash 1");
			assertThat(credentials(store, 2)).containsExactly("Alone:hash 2");
			assertThat(
					store.clientAccessReader().of(new ClientCaller(new ClientId(1), new SessionId(11))).credentials())
				.hasSize(1);
			assertThat(store.jdbc().query("select distinct password from client", (row, _) -> row.getString(1)))
				.containsExactly("!");
		}
	}

	@Test
	void knowsWhichOrganizationsHaveHeldCardsOfClientsBefore() throws Exception {
		Database database = filledBefore("client-organization");
		execute(database, """
				insert into client_card
				select 3, 1, 1, surname, name, second_name, '+79530000001', address, image, links, data, name_words,
					created_at, updated_at, version
				from client_card where id = 1""");
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK)) {
			assertThat(store.jdbc()
				.queryForList(
						"select client_id || ' in ' || organization_id || ': ' || cards from client_organization order by 1",
						String.class))
				.containsExactly("1 in 1: 2", "1 in 2: 1");
		}
	}

	@Test
	void findsNamesWhoseWordsAreFromBefore() throws Exception {
		Database database = filledBefore("client-card-name-words");
		execute(database, """
				update client_card set surname = 'О\u2019Коннор', name_words = 'о\u2019коннор' where id = 1""");
		execute(database, "insert into client_card_word values (1, 'о\u2019коннор', 1)");
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK)) {
			for (String sought : List.of("о\u2019коннор", "о'коннор", "оконнор", "коннор")) {
				ClientCardFilter filter = new ClientCardFilter.NameHas(NameWords.sought(sought));
				assertThat(store.cardReader().cards(new OrganizationId(1), filter).all()).hasSize(1);
			}
			assertThat(store.jdbc().queryForList("select word from client_card_word order by 1", String.class))
				.containsExactly("first", "second", "коннор", "оконнор");
		}
	}

	/** Returns a database with clients as it was before the change set. */
	private static Database filledBefore(String changeSet) throws Exception {
		Database database = TestPostgres.emptyDatabase();
		try (Connection connection = database.connect()) {
			migrateUpTo(changeSet, connection);
			fill(connection);
			fillClients(connection, 1);
		}
		return database;
	}

	private static List<String> credentials(TestStore store, long client) {
		return store.credentialReader()
			.of(new ClientId(client))
			.orElseThrow()
			.credentials()
			.stream()
			.map((credential) -> credential.name().name() + ":" + credential.password().encoded())
			.toList();
	}

	/** A client with two cards and a session, and a client without cards. */
	private static void fillClients(Connection connection, long first) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(
					"""
							insert into organization (id, creator_id, name, description, address, created_at, updated_at, version)
							select id, 1, 'name', '', '', now(), now(), 0 from (values (1), (2)) as added (id)
							on conflict do nothing""");
			statement.execute(
					"""
							insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone,
								created_at, updated_at, version)
							values (%1$d, '', 'Record', '', '+7951000%1$04d', '', 'hash %1$d', false, now(), now(), 0),
								(%1$d + 1, '', 'Alone', '', '+7952000%1$04d', '', 'hash ' || %1$d + 1, false, now(), now(), 0)"""
						.formatted(first));
			statement.execute("""
					insert into client_card (id, organization_id, client_id, surname, name, second_name, phone, address,
						name_words, created_at, updated_at, version)
					values (%1$d, 1, %1$d, '', 'First', '', '+7951000%1$04d', '', '', now(), now(), 0),
						(%1$d + 1, 2, %1$d, '', 'Second', '', '+7951000%1$04d', '', '', now(), now(), 0)"""
				.formatted(first));
			statement.execute("""
					insert into session (id, client_id, device, address, created_at, last_used_at)
					values (%1$d + 10, %1$d, '', '', now(), now())""".formatted(first));
			connection.commit();
			connection.setAutoCommit(true);
		}
	}

	private static Database databaseIn(String locale) throws SQLException {
		Database database = TestPostgres.emptyDatabase();
		if (locale.equals("C")) {
			String name = "plain_" + database.url().substring(database.url().lastIndexOf('/') + 1);
			execute(database,
					"create database " + name + " template template0 encoding 'UTF8' locale_provider libc locale 'C'");
			return new Database(database.url().replaceFirst("[^/]+$", name), database.username(), database.password());
		}
		return database;
	}

	private static void migrate(Connection connection) throws LiquibaseException {
		Migrations.on(connection).update(CHANGESETS_BEFORE, new Contexts().toString());
	}

	/** Applies the changesets before that one. */
	private static void migrateUpTo(String changeset, Connection connection) throws LiquibaseException {
		Liquibase liquibase = Migrations.on(connection);
		long before = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())
			.stream()
			.takeWhile((change) -> !change.getId().equals(changeset))
			.count();
		liquibase.update(Math.toIntExact(before), new Contexts().toString());
	}

	private static void fill(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			connection.setAutoCommit(true);
			statement.execute("""
					insert into account (id, username, username_folded, email, email_canonical, surname, name,
						second_name, address, password, active, staff, confirmed_email, confirmed_phone, created_at,
						updated_at, version)
					values (1, 'Alice', 'alice', 'A@Example.org', 'a@example.org', 'Ёлкин', '', '', '', '', true, false,
						false, false, now(), now(), 0)""");
			statement.execute("""
					insert into session (id, account_id, device, address, created_at, last_used_at)
					values (1, 1, '', '', now() - interval '1 day', now())""");
		}
	}

	private static void execute(Database database, String sql) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
