package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: it is time to go on with imports. */
@DrivingPort
public interface CarryOnClientCardImports {

	/**
	 * Does the next batch of the import that has waited longest: all of it or nothing.
	 * @return whether there was an import to go on with
	 */
	boolean carryOn();

}
