package dev.kartoteka.domain.clientcardimport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores imports with their remaining rows, within the transaction of the
 * use case unless a method says otherwise.
 */
@DrivenPort
public interface ClientCardImportRepository {

	ClientCardImportId nextId();

	/**
	 * Adds a new import.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization has been
	 * dissolved
	 */
	void add(ClientCardImport begun);

	/**
	 * Stores the rows as they arrive, without holding all of them in memory. Of valid
	 * rows with the same phone only the first remains; the others are refused.
	 */
	Loaded addRows(ClientCardImportId id, Stream<ImportRow> rows);

	/** Returns the number of running imports of the organization. */
	int unfinishedOf(OrganizationId organization);

	/**
	 * Leases the running import that has waited longest, outside of any transaction. No
	 * other caller gets it before the lease ends, and no two imports of one organization
	 * are leased at the same time. An import that was leased too often without progress
	 * is marked as failed and not leased again.
	 */
	Optional<ClientCardImport> takeNext(Duration lease);

	/** Returns the next rows in the order of the file, outside of any transaction. */
	List<ImportRow.Good> nextRows(ClientCardImportId id, int most);

	/** Finds the import and locks it against changes until the transaction ends. */
	Optional<ClientCardImport> findForChange(ClientCardImportId id);

	/**
	 * Updates the stored import and ends its lease. If the import has ended, removes its
	 * rows.
	 */
	void update(ClientCardImport changed);

	/** Removes the rows up to and including the given one, and stores the refusals. */
	void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals);

	/**
	 * Removes imports that ended longer ago than the age, with their errors, at once and
	 * independently of any transaction. Rows that another replica is removing are left
	 * out.
	 * @return how many imports were removed
	 */
	int removeFinished(Duration age, int most);

	/** The number of rows that remain, and of rows refused while reading the file. */
	record Loaded(long left, long refused) {
	}

}
