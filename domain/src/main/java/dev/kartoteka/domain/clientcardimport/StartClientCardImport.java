package dev.kartoteka.domain.clientcardimport;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization brings in a file of client cards. */
@DrivingPort
public interface StartClientCardImport {

	/**
	 * Stores the file, to be worked off soon; needs the permissions of the mode.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks a permission in
	 * the organization that is named, also if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named
	 * @throws TooManyImports if too many imports of the organization are unfinished
	 */
	ClientCardImport.Snapshot start(Command command);

	/**
	 * Who brings in what, where.
	 *
	 * @param organization as far as the caller names one; checked before the order
	 * @param mode as far as the caller names one: it decides which permissions he needs
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Optional<ImportMode> mode,
			Submission<Order> order) {
	}

	/**
	 * What is to be done.
	 *
	 * @param rows read anew whenever they are asked for, and to be closed then; reading
	 * fails if the file turns out to be none
	 */
	record Order(ImportMode mode, boolean dryRun, Supplier<Stream<ImportRow>> rows) {
	}

}
