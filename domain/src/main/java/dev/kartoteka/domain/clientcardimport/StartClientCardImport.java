package dev.kartoteka.domain.clientcardimport;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: starts the import of a file of client cards. */
@DrivingPort
public interface StartClientCardImport {

	/**
	 * Stores the rows of the file for processing in the background. Needs the permissions
	 * of the mode.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks a permission in
	 * the named organization, even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named
	 * @throws TooManyImports if too many imports of the organization are unfinished
	 */
	ClientCardImport.Snapshot start(Command command);

	/**
	 * The caller and the import.
	 *
	 * @param organization the organization that the caller names, if any; checked before
	 * the order is opened
	 * @param mode the mode that the caller names, if any; decides which permissions are
	 * needed
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Optional<ImportMode> mode,
			Submission<Order> order) {
	}

	/**
	 * What to import, and how.
	 *
	 * @param rows opens a new stream of the rows, which the caller must close; the stream
	 * fails if the file is not readable
	 */
	record Order(ImportMode mode, boolean dryRun, Supplier<Stream<ImportRow>> rows) {
	}

}
