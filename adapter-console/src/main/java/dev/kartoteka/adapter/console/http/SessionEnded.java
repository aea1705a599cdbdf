package dev.kartoteka.adapter.console.http;

/** The page needs a session, and the browser has none. */
final class SessionEnded extends RuntimeException {

	private static final long serialVersionUID = 1;

	SessionEnded() {
		super("Nobody is signed in");
	}

	/** Fills in nothing: this is common, and its trace tells nothing. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
