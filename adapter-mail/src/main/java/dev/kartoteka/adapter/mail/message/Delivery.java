package dev.kartoteka.adapter.mail.message;

import java.io.IOException;

import jakarta.mail.MessagingException;

import dev.kartoteka.domain.message.Email;

/** Delivers emails that have their wording. */
interface Delivery {

	/** May also fail with Spring's unchecked exceptions. */
	void deliver(Email email, MimeEmail mime) throws MessagingException, IOException;

}
