package dev.kartoteka.adapter.persistence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What in the schema leaves the group of its table, for which there is no machine. */
@Tag("slow")
class TableGroupsTest {

	private static final String TABLES = """
			select relname::text from pg_class
			where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
				and relname not like 'databasechangelog%'""";

	/** Foreign keys with their columns; of a partitioned table once. */
	private static final String FOREIGN_KEYS = """
			select c.conname, child.relname, parent.relname, exists (
				select from pg_attribute a
				where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'organization_id')
			from pg_constraint c
			join pg_class child on child.oid = c.conrelid
			join pg_class parent on parent.oid = c.confrelid
			where c.contype = 'f' and c.conparentid = 0 and c.connamespace = current_schema()::regnamespace""";

	/**
	 * Unique indexes, also those of primary keys and exclusion constraints. Columns that
	 * are only included are no part of the key.
	 */
	private static final String UNIQUE_INDEXES = """
			select index.relname, owner.relname, exists (
				select from pg_attribute a
				where a.attrelid = owner.oid and a.attname = 'organization_id'
					and a.attnum = any ((i.indkey::int2[])[:i.indnkeyatts - 1]))
			from pg_index i
			join pg_class index on index.oid = i.indexrelid
			join pg_class owner on owner.oid = i.indrelid
			where (i.indisunique or i.indisexclusion) and not owner.relispartition and owner.relnamespace = current_schema()::regnamespace
				and owner.relname not like 'databasechangelog%'""";

	private static final TestPostgres.Database DATABASE = TestPostgres.copyOf("migrated", Migrations::run);

	private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());

	@AfterEach
	void dropWhatWasPlanted() {
		this.jdbc.execute("drop table if exists planted");
		this.jdbc
			.execute("alter table client_card drop constraint if exists planted_key, drop column if exists session_id");
		this.jdbc.execute("alter table place drop column if exists session_id");
		this.jdbc.execute("drop index if exists planted_key");
	}

	@Test
	void haveEveryTableOnce() {
		assertThat(TableGroup.byTable().keySet()).isEqualTo(tables());
		this.jdbc.execute("create table planted (id bigint primary key)");
		assertThat(TableGroup.byTable().keySet()).isNotEqualTo(tables());
	}

	@Test
	void areNotLeftByForeignKeys() {
		assertThat(leavingForeignKeys()).isEmpty();
	}

	@Test
	void haveTheOrganizationInEveryKeyOfTablesByOrganization() {
		assertThat(keysWithoutOrganization()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create unique index planted_key on client_card (client_id)",
			"create unique index planted_key on client_card (client_id) include (organization_id)",
			"create unique index planted_key on client_card ((organization_id + 1))",
			"alter table client_card add constraint planted_key exclude (client_id with =)" })
	void areReportedForAKeyWithoutTheOrganization(String planted) {
		this.jdbc.execute(planted);
		assertThat(keysWithoutOrganization()).containsExactly("planted_key");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"create table planted (organization_id bigint, card_id bigint, constraint planted_fkey foreign key (organization_id, card_id) references client_card)",
			"alter table place add column session_id bigint constraint planted_fkey references session",
			"alter table client_card add column session_id bigint constraint planted_fkey references session" })
	void areReportedForAForeignKeyThatLeavesItsGroup(String planted) {
		this.jdbc.execute(planted);
		assertThat(leavingForeignKeys()).containsExactly("planted_fkey");
	}

	private Set<String> tables() {
		return new TreeSet<>(this.jdbc.query(TABLES, (row, _) -> row.getString(1)));
	}

	private List<String> leavingForeignKeys() {
		return this.jdbc
			.query(FOREIGN_KEYS,
					(row, _) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
			.stream()
			.filter((key) -> !key.staysInGroup())
			.map(ForeignKey::name)
			.toList();
	}

	private List<String> keysWithoutOrganization() {
		return this.jdbc
			.query(UNIQUE_INDEXES, (row, _) -> new Key(row.getString(1), row.getString(2), row.getBoolean(3)))
			.stream()
			.filter((key) -> groupOf(key.table()) == TableGroup.BY_ORGANIZATION && !key.hasOrganization())
			.map(Key::name)
			.collect(Collectors.toList());
	}

	/** A table that no group has is as good as local. */
	private static TableGroup groupOf(String table) {
		return TableGroup.byTable().getOrDefault(table, TableGroup.LOCAL);
	}

	private record ForeignKey(String name, String from, String to, boolean hasOrganization) {

		boolean staysInGroup() {
			TableGroup own = groupOf(this.from);
			TableGroup other = groupOf(this.to);
			return own.canReferTo(other) || (own == TableGroup.BY_ORGANIZATION && other == own && this.hasOrganization);
		}

	}

	private record Key(String name, String table, boolean hasOrganization) {
	}

}
