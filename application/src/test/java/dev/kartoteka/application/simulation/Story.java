package dev.kartoteka.application.simulation;

import java.util.List;

/** What is there at first, what callers ask for, and what must hold in the end. */
interface Story {

	/** Returns the requests, of which each caller makes some in any order. */
	List<Runnable> requests();

	/**
	 * Checks what must hold when all callers have ended.
	 * @throws AssertionError if it does not
	 */
	void verify();

}
