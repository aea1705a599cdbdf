package dev.kartoteka.adapter.persistence;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SchemaTest {

	/** The first column of a foreign key has to be the first one of an index. */
	private static final String FOREIGN_KEYS_WITHOUT_INDEX = """
			select conname
			from pg_constraint c
			where contype = 'f' and connamespace = current_schema()::regnamespace
				and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""";

	/** Tables with triggers can be neither distributed nor copied to all machines. */
	private static final String TRIGGERS = """
			select tgrelid::regclass || '.' || tgname
			from pg_trigger t join pg_class c on c.oid = t.tgrelid
			where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace""";

	private static final String INDEXED_TEXTS_IN_A_LOCALE = """
			select attrelid::regclass || '.' || attname
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relkind = 'i' and c.relnamespace = current_schema()::regnamespace
				and c.relname not like 'databasechangelog%' and a.attcollation not in (0, '"C"'::regcollation)""";

	private final TestStore store = TestStore.empty();

	@Test
	void isFoundAgainAtTheNextStart() {
		Database database = TestPostgres.freshDatabase();
		try (TestStore first = TestStore.on(database, Fixtures.CLOCK)) {
			new Fixtures(first).anAccount("alice");
		}
		try (TestStore second = TestStore.on(database, Fixtures.CLOCK)) {
			assertThat(second.inTransaction(() -> second.accounts().nextId()).value()).isEqualTo(2);
		}
	}

	@Test
	void hasAnIndexForEveryForeignKey() {
		assertThat(names(FOREIGN_KEYS_WITHOUT_INDEX)).isEmpty();
		this.store.jdbc().execute("create table unindexed (place_id bigint references place)");
		assertThat(names(FOREIGN_KEYS_WITHOUT_INDEX)).hasSize(1);
		this.store.jdbc().execute("drop table unindexed");
	}

	@Test
	void hasNoTriggers() {
		assertThat(names(TRIGGERS)).isEmpty();
		this.store.jdbc().execute("""
				create trigger planted before update on place
					for each row execute function suppress_redundant_updates_trigger()""");
		assertThat(names(TRIGGERS)).containsExactly("place.planted");
		this.store.jdbc().execute("drop trigger planted on place");
	}

	@Test
	void doesNotDependOnTheLocaleOfTheDatabase() {
		assertThat(names(INDEXED_TEXTS_IN_A_LOCALE)).isEmpty();
		this.store.jdbc().execute("create index in_a_locale on place (title)");
		assertThat(names(INDEXED_TEXTS_IN_A_LOCALE)).containsExactly("in_a_locale.title");
		this.store.jdbc().execute("drop index in_a_locale");
	}

	private List<String> names(String query) {
		return this.store.jdbc().query(query, (row, _) -> row.getString(1));
	}

}
