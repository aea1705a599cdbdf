package dev.kartoteka.adapter.persistence.projectimport;

import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the objects to which imported rows refer, within the use case's transaction. */
@Component
class References {

	/**
	 * Locks the objects, so that they stay until the rows that refer to them are there.
	 */
	private static final String IMPORTED = """
			 found
			join adoption on adoption.object = ? and adoption.id = found.id
			where found.id = any (?::bigint[])
			for key share of found""";

	private static final String EXISTING_ROLES = """
			select found.organization_id || '/' || found.id
			from role found
			join adoption on adoption.object = 'role' and adoption.id = found.id
			where found.organization_id || '/' || found.id = any (?)
				and found.id in (select split_part(wanted, '/', 2)::bigint from unnest(?) as wanted)
			for key share of found""";

	private static final String EXISTING_CARDS = """
			select found.id::text
			from client_card_directory found
			join adoption on adoption.object = 'client_card' and adoption.id = found.id
			where found.id = any (?::bigint[])""";

	private final JdbcClient jdbc;

	References(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Returns the keys of those objects that were imported and still exist. */
	Set<String> existing(String table, Set<String> keys) {
		String[] wanted = keys.toArray(String[]::new);
		JdbcClient.StatementSpec statement = switch (table) {
			case "role" -> this.jdbc.sql(EXISTING_ROLES).params((Object) wanted, wanted);
			case "client_card" -> this.jdbc.sql(EXISTING_CARDS).param(wanted);
			default -> this.jdbc.sql("select found.id::text from " + table + IMPORTED).params(table, wanted);
		};
		return new HashSet<>(statement.query((row, _) -> row.getString(1)).list());
	}

}
