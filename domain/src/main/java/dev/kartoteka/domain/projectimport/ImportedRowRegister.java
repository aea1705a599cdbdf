package dev.kartoteka.domain.projectimport;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores imported rows, many at once, within the transaction of the use
 * case.
 */
@DrivenPort
public interface ImportedRowRegister {

	/**
	 * Finds which rows were imported before, which of their ids and unique values are in
	 * use, and which of their references exist. Blocks other writers of objects of the
	 * kind until the transaction ends.
	 */
	KnownRows findKnown(RowKind kind, List<? extends ProjectRow> rows);

	/**
	 * Adds rows that {@link #findKnown} did not find, with everything that follows from
	 * them, and records the imported state of each.
	 */
	void add(RowKind kind, List<? extends ProjectRow> accepted);

	/** Makes new objects of the kind get ids greater than this one. */
	void reserveIdsUpTo(RowKind kind, long id);

	/**
	 * Makes former passwords of a limited number of clients the credentials of their
	 * oldest cards.
	 * @param after only clients with greater ids; null for all
	 * @return the greatest id among these clients; empty if there are none
	 */
	Optional<ClientId> movePasswordsToCards(@Nullable ClientId after);

}
