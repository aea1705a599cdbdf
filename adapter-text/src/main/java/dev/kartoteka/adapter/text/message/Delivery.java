package dev.kartoteka.adapter.text.message;

import java.io.IOException;

import dev.kartoteka.domain.message.TextMessage;

/** Delivers text messages that have their wording. */
interface Delivery {

	/**
	 * Delivers the message.
	 * @throws IOException if that fails; the exception quotes neither wording nor phone
	 */
	void deliver(TextMessage text, String wording) throws IOException;

}
