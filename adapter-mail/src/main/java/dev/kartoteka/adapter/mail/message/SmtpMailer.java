package dev.kartoteka.adapter.mail.message;

import jakarta.mail.MessagingException;

import dev.kartoteka.domain.message.Email;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends emails by the mail server. */
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
			// The email was sent; only the connection did not close well.
		}
	}

}
