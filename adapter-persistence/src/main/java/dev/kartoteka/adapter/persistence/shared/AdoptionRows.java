package dev.kartoteka.adapter.persistence.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.adoption.Acquaintance;

/**
 * What all that moves in from another system has in common in the database. Runs within
 * the use case's transaction.
 */
@Component
public class AdoptionRows {

	private static final String ADOPTED = "select id, fingerprint from adoption where object = ? and id = any (?)";

	private static final String NOTE = "insert into adoption (object, id, fingerprint) values (?, ?, ?)";

	private final JdbcTemplate jdbc;

	AdoptionRows(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/** Within one transaction, as all of them. */
	public JdbcTemplate jdbc() {
		return this.jdbc;
	}

	/**
	 * What is known, once nobody else writes into the table any more.
	 * @param table also what they are called in the table of adoptions
	 * @param fingerprints of the newcomers, by id
	 * @param names the statement that finds which of an array of names are in use
	 */
	public Acquaintance acquaintance(String table, Map<Long, byte[]> fingerprints, String namesInUse,
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
		return new Acquaintance(unchanged, changed, idsInUse, inUse);
	}

	/** Remembers those who have moved in. */
	public void note(String table, Map<Long, byte[]> fingerprints) {
		this.jdbc.batchUpdate(NOTE,
				fingerprints.entrySet()
					.stream()
					.map((adopted) -> new Object[] { table, adopted.getKey(), adopted.getValue() })
					.toList());
	}

	/** Never moves the sequence back: nobody else moves it beyond the id meanwhile. */
	public void moveSequence(String table, long id) {
		String sequence = table + "_id_seq";
		this.jdbc.query("select setval('" + sequence + "', ?) from " + sequence
				+ " where case when is_called then last_value else last_value - 1 end < ?", (_) -> {
				}, id, id);
	}

}
