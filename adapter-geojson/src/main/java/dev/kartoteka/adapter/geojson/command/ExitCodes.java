package dev.kartoteka.adapter.geojson.command;

/** How a command went. */
final class ExitCodes {

	static final int DONE = 0;

	static final int FAILED = 1;

	static final int WRONGLY_CALLED = 2;

	static final int WITH_REFUSALS = 3;

	private ExitCodes() {
	}

}
