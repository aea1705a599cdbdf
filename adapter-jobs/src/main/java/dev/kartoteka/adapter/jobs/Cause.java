package dev.kartoteka.adapter.jobs;

import java.io.IOException;

import dev.kartoteka.domain.shared.Unavailable;

/**
 * Says in one line why something failed. Messages are quoted only if they cannot hold
 * personal data: those of a database may quote phones.
 */
final class Cause {

	private static final int MAX_LENGTH = 300;

	private Cause() {
	}

	static String of(Throwable failure) {
		String line = textOf(failure, rootOf(failure)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line;
	}

	private static String textOf(Throwable failure, Throwable root) {
		if (failure instanceof Unavailable) {
			return failure.getMessage() + ((failure.getCause() == null) ? "" : " " + root);
		}
		if (root instanceof IOException) {
			return root.toString();
		}
		return failure.getClass().getName() + ((failure.getCause() == null) ? "" : " by " + root.getClass().getName());
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

}
