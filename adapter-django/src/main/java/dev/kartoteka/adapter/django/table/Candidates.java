package dev.kartoteka.adapter.django.table;

import java.util.List;

import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Those whom a table tells of.
 *
 * @param <N> one of them, as the domain wants him
 */
public interface Candidates<N> {

	/** What to call them. */
	String name();

	/** Of each of these sets of columns a table needs at least one. */
	List<List<String>> necessaryColumns();

	/**
	 * Understands a row.
	 * @throws UnreadableCell if he can't be taken like that
	 */
	N read(Row row);

	/**
	 * Lets them in.
	 * @param lastId the greatest id so far
	 * @return what became of each
	 */
	List<ImportOutcome> importAll(List<N> candidates, long lastId);

}
