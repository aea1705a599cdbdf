package dev.kartoteka.adapter.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * Adds rows that come from another system, and records what was imported. Runs within the
 * use case's transaction.
 */
@Component
public class ImportedRows {

	private static final String ADOPTED = "select id, fingerprint from adoption where object = ? and id = any (?)";

	private static final String NOTE = "insert into adoption (object, id, fingerprint) values (?, ?, ?)";

	private final JdbcTemplate jdbc;

	ImportedRows(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Returns what is known, after locking the table against other writers.
	 * @param table also what they are called in the table of adoptions
	 * @param fingerprints of the imported objects, by id
	 * @param names the statement that finds which of an array of names are in use
	 */
	public KnownIdentities identities(String table, Map<Long, byte[]> fingerprints, String namesInUse,
			Collection<String> names) {
		this.jdbc.execute("lock table " + table + " in share row exclusive mode");
		Long[] ids = fingerprints.keySet().toArray(Long[]::new);
		Set<Long> unchanged = new HashSet<>();
		Set<Long> changed = new HashSet<>();
		this.jdbc.query(ADOPTED, (row) -> {
			long id = row.getLong(1);
			(Arrays.equals(row.getBytes(2), fingerprints.get(id)) ? unchanged : changed).add(id);
		}, table, ids);
		Set<Long> idsInUse = new HashSet<>();
		this.jdbc.query("select id from " + table + " where id = any (?)", (row) -> {
			idsInUse.add(row.getLong(1));
		}, (Object) ids);
		Set<String> inUse = new HashSet<>();
		this.jdbc.query(namesInUse, (row) -> {
			inUse.add(row.getString(1));
		}, (Object) names.toArray(String[]::new));
		return new KnownIdentities(unchanged, changed, idsInUse, inUse);
	}

	/**
	 * Adds those who move in, and remembers them.
	 * @param insert the statement that adds one row
	 * @param rows the parameters of each
	 * @param fingerprints of the same, by id
	 */
	public void add(String table, String insert, List<Object[]> rows, Map<Long, byte[]> fingerprints) {
		this.jdbc.batchUpdate(insert, rows, Math.max(1, rows.size()), ImportedRows::bind);
		note(table, fingerprints);
	}

	private static void bind(PreparedStatement insert, Object[] values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			insert.setObject(i + 1, values[i]);
		}
	}

	private void note(String table, Map<Long, byte[]> fingerprints) {
		this.jdbc.batchUpdate(NOTE,
				fingerprints.entrySet()
					.stream()
					.map((adopted) -> new Object[] { table, adopted.getKey(), adopted.getValue() })
					.toList());
	}

}
