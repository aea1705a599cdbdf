package dev.kartoteka.adapter.text.message;

import java.io.IOException;

/** A failed delivery whose message may be logged: it quotes no code, phone or setting. */
final class Failure extends IOException {

	Failure(String message) {
		super(message);
	}

	/**
	 * Returns the reason for a line of the log. Other exceptions may quote the request,
	 * so only their type is named.
	 */
	static String reasonOf(Exception failure) {
		return (failure instanceof Failure) ? String.valueOf(failure.getMessage()) : failure.getClass().getSimpleName();
	}

}
