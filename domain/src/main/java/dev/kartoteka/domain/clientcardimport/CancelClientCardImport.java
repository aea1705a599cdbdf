package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: cancels an import. */
@DrivingPort
public interface CancelClientCardImport {

	/**
	 * Stops the import before the next batch. Needs the permissions of the import's mode.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such import
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks a permission
	 * @throws ImportIsOver if the import has already ended
	 */
	void cancel(Command command);

	/** The caller, and the import to cancel. */
	record Command(Caller caller, ClientCardImportId id) {
	}

}
