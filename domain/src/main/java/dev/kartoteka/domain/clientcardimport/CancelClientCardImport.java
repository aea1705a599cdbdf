package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: an import is called off. */
@DrivingPort
public interface CancelClientCardImport {

	/**
	 * Lets no further row be done; needs the permissions of the import's mode.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such import
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks a permission
	 * @throws ImportIsOver if it is over already
	 */
	void cancel(Command command);

	/** Who calls off what. */
	record Command(Caller caller, ClientCardImportId id) {
	}

}
