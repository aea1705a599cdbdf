package dev.kartoteka.application.simulation;

/** A transaction has waited too long for another one, or both wait for each other. */
final class LockTimeout extends RuntimeException {

	LockTimeout() {
		super(null, null, false, false);
	}

}
