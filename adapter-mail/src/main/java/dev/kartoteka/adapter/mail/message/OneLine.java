package dev.kartoteka.adapter.mail.message;

/** What went wrong, for a line of the log. */
final class OneLine {

	private static final int MAX_LENGTH = 500;

	private OneLine() {
	}

	static String of(Throwable failure) {
		String line = failure.toString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line;
	}

}
