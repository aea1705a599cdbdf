package dev.kartoteka.domain.clientcardimport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the imports with the rows that are left of them, within the transaction of
 * the use case unless it says otherwise.
 */
@DrivenPort
public interface ClientCardImportRepository {

	ClientCardImportId nextId();

	/**
	 * Adds a new import.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization was dissolved in
	 * the meantime
	 */
	void add(ClientCardImport begun);

	/**
	 * Stores its rows as they come, without keeping all of them in memory. Of readable
	 * rows with the same phone only the first is left to do, the others are refused.
	 */
	Loaded addRows(ClientCardImportId id, Stream<ImportRow> rows);

	/** How many imports of the organization go on. */
	int unfinishedOf(OrganizationId organization);

	/**
	 * Takes the running import that has waited longest, outside of any transaction and so
	 * that nobody else takes it before the lease is over. No two of one organization are
	 * out at once. One that was taken too often without getting on has failed, and is not
	 * taken again.
	 */
	Optional<ClientCardImport> takeNext(Duration lease);

	/** The next rows in the order of the file, outside of any transaction. */
	List<ImportRow.Good> nextRows(ClientCardImportId id, int most);

	/** The import, locked against changes by others until the transaction ends. */
	Optional<ClientCardImport> findForChange(ClientCardImportId id);

	/** Stores the changed import, which may be taken again then; over, it has no rows. */
	void update(ClientCardImport changed);

	/** Removes the rows up to that one, and keeps why some of them were refused. */
	void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals);

	/** How many rows are left to do, and how many were refused at once. */
	record Loaded(long left, long refused) {
	}

}
