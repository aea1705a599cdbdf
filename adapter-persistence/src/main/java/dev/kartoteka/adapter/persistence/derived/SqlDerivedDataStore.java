package dev.kartoteka.adapter.persistence.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.adapter.persistence.clientcard.DerivedCardDirectory;
import dev.kartoteka.adapter.persistence.clientcard.DerivedClientOrganizations;
import dev.kartoteka.adapter.persistence.clientcard.DerivedNameWords;
import dev.kartoteka.adapter.persistence.clientcard.OldestCard;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.adapter.persistence.shared.MaintenanceConnection;
import dev.kartoteka.domain.credential.CredentialId;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Corrects the derived tables by comparing whole tables. Surplus entries go first: if an
 * aggregate gets such an entry back meanwhile, the second step adds it again. No
 * statement is on tables by organization and on local ones: no machine has both.
 */
@Component
class SqlDerivedDataStore implements DerivedDataStore {

	/** Of one organization: only so can rows be locked on several machines. */
	private static final String ADD_WORDS = """
			with card as materialized (
				select organization_id, id, name_words from client_card where organization_id = ? for share)
			insert into client_card_word (organization_id, word, card_id)
			select card.organization_id, filed.word, card.id
			from card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
			where not exists (
				select from client_card_word entry
				where entry.organization_id = ? and entry.word = filed.word and entry.card_id = card.id)
			on conflict do nothing""";

	/**
	 * Copies, since no statement can change the local register by tables of other groups.
	 * The first one is of what is in use before the others, so that an image that is used
	 * meanwhile is left alone.
	 */
	private static final List<String> COPY_IMAGES = List.of(
			"create temporary table known_image on commit drop as select name from image where removable_at is null",
			"create temporary table used_image (image text) on commit drop",
			"insert into used_image select image from account where image is not null",
			"insert into used_image select image from client_card where image is not null",
			"insert into used_image select image from district where image is not null",
			"insert into used_image select image from place_image");

	private static final String FORMER_PASSWORDS = """
			select id, password
			from client
			where not owned and password <> '!'
			order by id
			for update""";

	private static final String ADD_CREDENTIALS = """
			insert into card_credential (id, organization_id, client_id, card_id, password)
			select nextval('card_credential_id_seq'), former.*
			from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[]) as former
			on conflict do nothing""";

	private static final String OPENED = "select distinct organization_id, credential_id from session_credential";

	private static final String EXISTING = """
			select existing.organization_id, existing.id
			from unnest(?::bigint[], ?::bigint[]) as opened (organization_id, credential_id)
			join card_credential existing
				on existing.organization_id = opened.organization_id and existing.id = opened.credential_id""";

	private static final String END_SESSIONS = """
			delete from session
			where id in (
				select of_session.session_id
				from session_credential of_session
				join unnest(?::bigint[], ?::bigint[]) as gone (organization_id, credential_id)
					on gone.organization_id = of_session.organization_id
					and gone.credential_id = of_session.credential_id)""";

	private final DataSource dataSource;

	SqlDerivedDataStore(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** Uses one connection without the time limits that are right for requests. */
	@Override
	public List<Repair> repair() {
		try (Connection connection = this.dataSource.getConnection()) {
			int limit = connection.getNetworkTimeout();
			connection.setNetworkTimeout(Runnable::run, 0);
			try {
				return repair(connection, new MaintenanceConnection(connection));
			}
			finally {
				connection.setNetworkTimeout(Runnable::run, limit);
			}
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, "repair");
		}
	}

	private static List<Repair> repair(Connection connection, MaintenanceConnection maintenance) throws SQLException {
		JdbcClient jdbc = maintenance.jdbc();
		String limit = jdbc.sql("select current_setting('statement_timeout')").query(String.class).single();
		limitStatements(jdbc, "0");
		try {
			return List.of(cardWords(DerivedNameWords.correct(connection), jdbc), DerivedCardDirectory.correct(jdbc),
					DerivedClientOrganizations.correct(maintenance), accountNames(jdbc), imagesInUse(maintenance),
					titleWords(jdbc), placesMarks(jdbc), formerPasswords(maintenance), sessionsOfCredentials(jdbc));
		}
		finally {
			limitStatements(jdbc, limit);
		}
	}

	private static void limitStatements(JdbcClient jdbc, String limit) {
		jdbc.sql("select set_config('statement_timeout', ?, false)").param(limit).query(String.class).single();
	}

	private static Repair cardWords(DerivedNameWords.Corrections corrections, JdbcClient jdbc) {
		int removed = jdbc.sql("""
				delete from client_card_word entry
				where not exists (
					select from client_card card
					where card.organization_id = entry.organization_id and card.id = entry.card_id
						and entry.word = any (string_to_array(card.name_words, ' ')))""").update();
		long added = organizations(jdbc).stream()
			.mapToLong((organization) -> jdbc.sql(ADD_WORDS).params(organization, organization).update())
			.sum();
		return new Repair("Words of cards", corrections.added() + added, corrections.removed() + removed);
	}

	private static List<Long> organizations(JdbcClient jdbc) {
		return jdbc.sql("select id from organization order by id").query((row, _) -> row.getLong(1)).list();
	}

	/** If two accounts have the same name, the older one keeps it. */
	private static Repair accountNames(JdbcClient jdbc) {
		int removed = jdbc.sql("""
				delete from account_name entry
				using account
				where account.id = entry.account_id and entry.name not in (
					select account_names(account.username, account.username_folded, account.email_canonical,
						account.phone))""").update();
		int added = jdbc.sql("""
				insert into account_name (name, account_id)
				select given.name, account.id
				from account,
					account_names(account.username, account.username_folded, account.email_canonical, account.phone)
						as given (name)
				where given.name in (account.username, account.username_folded)
					or (account.confirmed_email and account.email_canonical = given.name)
					or (account.confirmed_phone and account.phone = given.name)
					or not exists (
						select
						from account_name held
						join account other on other.id = held.account_id
						where held.name = given.name and other.id <> account.id and not other.never_activated
							and (other.confirmed_email and other.email_canonical = given.name) is not true
							and (other.confirmed_phone and other.phone = given.name) is not true)
				order by account.id
				on conflict do nothing""").update();
		return new Repair("Names of accounts", added, removed);
	}

	private static Repair imagesInUse(MaintenanceConnection connection) {
		return connection.inTransaction(() -> {
			COPY_IMAGES.forEach((sql) -> connection.jdbc().sql(sql).update());
			return imagesInUse(connection.jdbc());
		});
	}

	private static Repair imagesInUse(JdbcClient jdbc) {
		int removed = jdbc.sql("""
				update image
				set removable_at = now()
				where removable_at is null and name in (select name from known_image)
					and name not in (select image from used_image)""").update();
		int added = jdbc.sql("""
				insert into image (name, removable_at)
				select distinct image, null::timestamptz from used_image
				on conflict (name) do update set removable_at = null
				where image.removable_at is not null and not image.taken""").update();
		return new Repair("Images in use", added, removed);
	}

	/** A word stays when the last title with it is gone: then it leads nowhere. */
	private static Repair titleWords(JdbcClient jdbc) {
		int added = jdbc.sql("""
				insert into place_title_word (key, lexeme)
				select distinct k.key collate "C", w.lexeme collate "C"
				from (select distinct title from place) t, place_words(t.title) w,
					lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
				order by 1, 2
				on conflict do nothing""").update();
		return new Repair("Words of titles", added, 0);
	}

	/**
	 * A program that knows no credentials writes a password into the record. The oldest
	 * card gets it if it has none.
	 */
	private static Repair formerPasswords(MaintenanceConnection connection) {
		int added = connection.inTransaction(() -> moveFormerPasswords(connection.jdbc()));
		return new Repair("Passwords of clients", added, 0);
	}

	private static int moveFormerPasswords(JdbcClient jdbc) {
		Map<Long, String> passwords = new LinkedHashMap<>();
		jdbc.sql(FORMER_PASSWORDS).query((row) -> {
			passwords.put(row.getLong(1), row.getString(2));
		});
		Long[] clients = passwords.keySet().toArray(Long[]::new);
		Map<Long, OldestCard> cards = OldestCard.of(passwords.keySet(), jdbc);
		@Nullable OldestCard[] oldest = passwords.keySet().stream().map(cards::get).toArray(OldestCard[]::new);
		jdbc.sql("update client set password = '!' where id = any (?)").param(clients).update();
		return jdbc.sql(ADD_CREDENTIALS)
			.params(Stream.of(oldest).map((card) -> (card != null) ? card.organization() : 0).toArray(Long[]::new),
					clients, Stream.of(oldest).map((card) -> (card != null) ? card.id() : null).toArray(Long[]::new),
					passwords.values().toArray(String[]::new))
			.update();
	}

	private static Repair sessionsOfCredentials(JdbcClient jdbc) {
		List<CredentialId> opened = jdbc.sql(OPENED).query(SqlDerivedDataStore::credential).list();
		Set<CredentialId> gone = new HashSet<>(opened);
		jdbc.sql(EXISTING)
			.params(ColumnArray.of(opened, CredentialId::organization), ColumnArray.of(opened, CredentialId::value))
			.query(SqlDerivedDataStore::credential)
			.list()
			.forEach(gone::remove);
		int removed = jdbc.sql(END_SESSIONS)
			.params(ColumnArray.of(gone, CredentialId::organization), ColumnArray.of(gone, CredentialId::value))
			.update();
		return new Repair("Sessions of clients", 0, removed);
	}

	private static CredentialId credential(ResultSet row, int number) throws SQLException {
		return new CredentialId(row.getLong(1), row.getLong(2));
	}

	/** Nothing tells whether a mark is right, so all are renewed. */
	private static Repair placesMarks(JdbcClient jdbc) {
		int renewed = jdbc.sql("update district set places_mark = ?").param(UUID.randomUUID().toString()).update();
		return new Repair("Marks of lists of places", renewed, 0);
	}

}
