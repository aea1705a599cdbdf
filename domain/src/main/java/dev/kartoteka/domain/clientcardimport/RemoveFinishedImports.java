package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: removes imports that ended a month ago, with their errors. */
@DrivingPort
public interface RemoveFinishedImports {

	/**
	 * Removes a batch.
	 * @return whether more may be left to remove
	 */
	boolean removeFinished();

}
