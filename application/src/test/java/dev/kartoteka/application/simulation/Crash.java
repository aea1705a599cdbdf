package dev.kartoteka.application.simulation;

/** Ends a caller's request as if the program were killed. */
final class Crash extends Error {

	Crash() {
		super(null, null, false, false);
	}

}
