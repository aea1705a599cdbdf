package dev.kartoteka.adapter.mail.letter;

import java.io.IOException;

import jakarta.mail.MessagingException;

import dev.kartoteka.domain.letter.Letter;

/** What becomes of letters that are written. */
interface Delivery {

	/** May also fail with Spring's unchecked exceptions. */
	void deliver(Letter letter, MimeLetter mime) throws MessagingException, IOException;

}
