package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Creates the tables in an empty database, and splits those by organization into
 * partitions by the hash of the organization, as Citus splits them into shards.
 * Everything is read from the catalog, so that new columns, indexes and keys come along.
 * Keys and indexes keep their names; those of a partition end with its number, as those
 * of a shard do.
 */
final class Partitions {

	static final int NUMBER = 4;

	private static final String FOREIGN_KEYS = """
			select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint
			where contype = 'f' and (conrelid = '@'::regclass or confrelid = '@'::regclass)""";

	/**
	 * Statements with two places: the table, and what follows the name. Indexes of
	 * primary keys and unique constraints come with these.
	 */
	private static final String KEYS = """
			select format('alter table %%1$s add constraint %s%%2$s %s', conname, pg_get_constraintdef(oid))
			from pg_constraint
			where contype in ('p', 'u') and conrelid = '@'::regclass
			union all
			select replace(pg_get_indexdef(indexrelid), format('%s ON %s.@ ', relname, relnamespace::regnamespace),
				relname || '%2$s on %1$s ')
			from pg_index join pg_class on oid = indexrelid
			where indrelid = '@'::regclass and not exists (select from pg_constraint where conindid = indexrelid)""";

	private final JdbcTemplate jdbc;

	private Partitions(Connection connection) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	static void create(TestPostgres.Database database) {
		Migrations.run(database);
		try (Connection connection = database.connect()) {
			new Partitions(connection).split();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The tables cannot be split", ex);
		}
	}

	private void split() {
		List<String> foreignKeys = TableGroup.BY_ORGANIZATION.tables()
			.stream()
			.flatMap((table) -> list(FOREIGN_KEYS, table))
			.distinct()
			.toList();
		TableGroup.BY_ORGANIZATION.tables().forEach(this::split);
		foreignKeys.forEach(this.jdbc::execute);
	}

	private void split(String table) {
		List<String> keys = list(KEYS, table).toList();
		execute("create table @_whole (like @ including all excluding indexes) partition by hash (organization_id)",
				table);
		execute("drop table @ cascade", table);
		execute("alter table @_whole rename to @", table);
		execute("alter sequence if exists @_whole_id_seq rename to @_id_seq", table);
		for (int number = 0; number < NUMBER; number++) {
			String partition = table + "_" + number;
			String suffix = "_" + number;
			this.jdbc.execute("create table %s partition of %s for values with (modulus %d, remainder %d)"
				.formatted(partition, table, NUMBER, number));
			keys.forEach((key) -> this.jdbc.execute(key.formatted(partition, suffix)));
		}
		keys.forEach((key) -> this.jdbc.execute(key.formatted(table, "")));
	}

	private Stream<String> list(String sql, String table) {
		return this.jdbc.query(sql.replace("@", table), (row, _) -> row.getString(1)).stream();
	}

	private void execute(String sql, String table) {
		this.jdbc.execute(sql.replace("@", table));
	}

}
