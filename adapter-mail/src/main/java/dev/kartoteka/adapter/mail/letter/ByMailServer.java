package dev.kartoteka.adapter.mail.letter;

import jakarta.mail.MessagingException;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

import dev.kartoteka.domain.letter.Letter;

/** The usual way. */
final class ByMailServer implements Delivery {

	private final JavaMailSender sender;

	ByMailServer(JavaMailSender sender) {
		this.sender = sender;
	}

	@Override
	public void deliver(Letter letter, MimeLetter mime) throws MessagingException {
		try {
			this.sender.send(mime);
		}
		catch (MailSendException ex) {
			for (Exception reason : ex.getFailedMessages().values()) {
				throw (reason instanceof MessagingException told) ? told
						: new MessagingException("The mail server failed", reason);
			}
			// The letter was taken; only the connection did not end well.
		}
	}

}
