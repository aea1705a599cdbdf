package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: continues imports. Called periodically by a background job. */
@DrivingPort
public interface CarryOnClientCardImports {

	/**
	 * Processes the next batch of the import that has waited longest, completely or not
	 * at all.
	 * @return whether there was an import to continue
	 */
	boolean carryOn();

}
