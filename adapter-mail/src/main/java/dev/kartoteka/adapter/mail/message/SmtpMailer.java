package dev.kartoteka.adapter.mail.message;

import jakarta.mail.MessagingException;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

import dev.kartoteka.domain.message.Email;

/** The usual way. */
final class SmtpMailer implements Delivery {

	private final JavaMailSender sender;

	SmtpMailer(JavaMailSender sender) {
		this.sender = sender;
	}

	@Override
	public void deliver(Email email, MimeEmail mime) throws MessagingException {
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
