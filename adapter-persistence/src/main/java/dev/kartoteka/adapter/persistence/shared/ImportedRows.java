package dev.kartoteka.adapter.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import dev.kartoteka.domain.shared.KnownIdentities;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds rows that come from another system, and records what was imported. Runs within the
 * use case's transaction.
 */
@Component
public class ImportedRows {

	private static final String ADOPTED = "select id, fingerprint from adoption where object = ? and id = any (?)";

	private static final String NOTE = """
			insert into adoption (object, id, fingerprint)
			select ?, id, decode(fingerprint, 'hex')
			from unnest(?::bigint[], ?::text[]) as imported (id, fingerprint)""";

	private final JdbcTemplate jdbc;

	ImportedRows(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Returns what is known, after locking the table against other writers.
	 * @param table also what they are called in the table of adoptions
	 * @param fingerprints of the imported objects, by id
	 * @param namesInUse the statement that finds which of an array of names are in use
	 * @param names the names of the imported objects
	 */
	public KnownIdentities identities(String table, Map<Long, byte[]> fingerprints, String namesInUse,
			Collection<String> names) {
		return identities(table, table, fingerprints, namesInUse, names);
	}

	/**
	 * Returns what is known, after locking the table against other writers.
	 * @param table also what they are called in the table of adoptions
	 * @param directory the table in which the ids can be looked up
	 * @param fingerprints of the imported objects, by id
	 * @param namesInUse the statement that finds which of an array of names are in use
	 * @param names the names of the imported objects
	 */
	public KnownIdentities identities(String table, String directory, Map<Long, byte[]> fingerprints, String namesInUse,
			Collection<String> names) {
		this.jdbc.execute("lock table " + table + " in share row exclusive mode");
		Set<Long> idsInUse = new HashSet<>();
		this.jdbc.query("select id from " + directory + " where id = any (?)", (row) -> {
			idsInUse.add(row.getLong(1));
		}, (Object) ids(fingerprints));
		Set<String> inUse = new HashSet<>();
		this.jdbc.query(namesInUse, (row) -> {
			inUse.add(row.getString(1));
		}, (Object) names.toArray(String[]::new));
		KnownIdentities before = importedBefore(table, fingerprints);
		return new KnownIdentities(before.unchanged(), before.changed(), idsInUse, inUse);
	}

	/**
	 * Returns which objects were imported before, and whether they have changed since.
	 * @param object what they are called in the table of adoptions
	 * @param fingerprints of the imported objects, by id
	 */
	public KnownIdentities importedBefore(String object, Map<Long, byte[]> fingerprints) {
		Set<Long> unchanged = new HashSet<>();
		Set<Long> changed = new HashSet<>();
		this.jdbc.query(ADOPTED, (row) -> {
			long id = row.getLong(1);
			(Arrays.equals(row.getBytes(2), fingerprints.get(id)) ? unchanged : changed).add(id);
		}, object, ids(fingerprints));
		return new KnownIdentities(unchanged, changed, Set.of(), Set.of());
	}

	private static Long[] ids(Map<Long, byte[]> fingerprints) {
		return fingerprints.keySet().toArray(Long[]::new);
	}

	/**
	 * Adds rows, and records that they were imported.
	 * @param table also what they are called in the table of adoptions
	 * @param insert the statement that adds one row
	 * @param rows the parameters of each
	 * @param fingerprints of the imported objects, by id
	 */
	public void add(String table, String insert, List<Object[]> rows, Map<Long, byte[]> fingerprints) {
		change(insert, rows);
		note(table, fingerprints);
	}

	/**
	 * Runs a statement for each row.
	 * @param rows the parameters of each; null is a value
	 */
	public void change(String statement, List<Object[]> rows) {
		this.jdbc.batchUpdate(statement, rows, Math.max(1, rows.size()), ImportedRows::bind);
	}

	private static void bind(PreparedStatement insert, Object[] values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			insert.setObject(i + 1, values[i]);
		}
	}

	/**
	 * Remembers imported objects.
	 * @param object what they are called in the table of adoptions
	 */
	public void note(String object, Map<Long, byte[]> fingerprints) {
		this.jdbc.update(NOTE, object, ids(fingerprints),
				fingerprints.values().stream().map(HexFormat.of()::formatHex).toArray(String[]::new));
	}

}
