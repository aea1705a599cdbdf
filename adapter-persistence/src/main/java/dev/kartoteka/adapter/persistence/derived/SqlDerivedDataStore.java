package dev.kartoteka.adapter.persistence.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.clientcard.OldestCard;
import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.adapter.persistence.clientcard.DerivedClientOrganizations;
import dev.kartoteka.adapter.persistence.clientcard.DerivedNameWords;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;

/**
 * Corrects the derived tables by statements that each compare a whole table. Surplus
 * entries go first: if an aggregate gets such an entry back meanwhile, the second
 * statement adds it again.
 */
@Component
class SqlDerivedDataStore implements DerivedDataStore {

	private static final String IMAGES_IN_USE = """
			(select image from account where image is not null
			union all select image from client_card where image is not null
			union all select image from district where image is not null
			union all select image from place_image) used (image)""";

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
				return repair(connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
			}
			finally {
				connection.setNetworkTimeout(Runnable::run, limit);
			}
		}
		catch (SQLException ex) {
			throw DatabaseFailures.translate(ex, "repair");
		}
	}

	private static List<Repair> repair(Connection connection, JdbcClient jdbc) throws SQLException {
		String limit = jdbc.sql("select current_setting('statement_timeout')").query(String.class).single();
		limitStatements(jdbc, "0");
		try {
			return List.of(cardWords(DerivedNameWords.correct(connection), jdbc), cardDirectory(jdbc),
					DerivedClientOrganizations.correct(connection), accountNames(jdbc), imagesInUse(jdbc),
					titleWords(jdbc), placesMarks(jdbc), formerPasswords(jdbc), sessionsOfCredentials(jdbc));
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
		int added = jdbc.sql("""
				with card as materialized (
					select organization_id, id, name_words from client_card for share)
				insert into client_card_word (organization_id, word, card_id)
				select card.organization_id, filed.word, card.id
				from card, unnest(string_to_array(card.name_words, ' ')) as filed (word)
				on conflict do nothing""").update();
		return new Repair("Words of cards", corrections.added() + added, corrections.removed() + removed);
	}

	private static Repair cardDirectory(JdbcClient jdbc) {
		int removed = jdbc.sql("""
				delete from client_card_directory entry
				where not exists (
					select from client_card card
					where card.organization_id = entry.organization_id and card.id = entry.id)""").update();
		int added = jdbc.sql("""
				insert into client_card_directory (id, organization_id)
				select id, organization_id from client_card
				on conflict do nothing""").update();
		return new Repair("Directory of cards", added, removed);
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
					or not account_name_is_contested(given.name, account.id)
				order by account.id
				on conflict do nothing""").update();
		return new Repair("Names of accounts", added, removed);
	}

	private static Repair imagesInUse(JdbcClient jdbc) {
		int removed = jdbc.sql("""
				update image
				set removable_at = now()
				where removable_at is null and name not in (select used.image from %s)""".formatted(IMAGES_IN_USE))
			.update();
		int added = jdbc
			.sql("""
					insert into image (name, removable_at)
					select distinct used.image, null::timestamptz from %s
					on conflict (name) do update set removable_at = null where image.removable_at is not null"""
				.formatted(IMAGES_IN_USE))
			.update();
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
	private static Repair formerPasswords(JdbcClient jdbc) {
		int added = jdbc.sql("""
				with former as (
					select id, password from client where not owned and password <> '!' for update),
				cleared as (
					update client set password = '!' from former where client.id = former.id
					returning former.id, former.password)
				insert into card_credential (id, organization_id, client_id, card_id, password)
				select nextval('card_credential_id_seq'), coalesce(oldest.organization_id, 0), cleared.id, oldest.id,
					cleared.password
				from cleared
				left join lateral %s oldest on true
				on conflict do nothing""".formatted(OldestCard.of("cleared.id"))).update();
		return new Repair("Passwords of clients", added, 0);
	}

	private static Repair sessionsOfCredentials(JdbcClient jdbc) {
		int removed = jdbc.sql("""
				delete from session
				where id in (
					select opened.session_id
					from session_credential opened
					where not exists (
						select from card_credential p
						where p.organization_id = opened.organization_id and p.id = opened.credential_id))""").update();
		return new Repair("Sessions of clients", 0, removed);
	}

	/** Nothing tells whether a mark is right, so all are renewed. */
	private static Repair placesMarks(JdbcClient jdbc) {
		int renewed = jdbc.sql("update district set places_mark = ?").param(UUID.randomUUID().toString()).update();
		return new Repair("Marks of lists of places", renewed, 0);
	}

}
