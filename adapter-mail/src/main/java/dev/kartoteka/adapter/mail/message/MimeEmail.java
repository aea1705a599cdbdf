package dev.kartoteka.adapter.mail.message;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.shared.EmailAddress;

/** An email in the format in which it is sent: as plain text, and the same as HTML. */
final class MimeEmail extends MimeMessage {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final String id;

	private MimeEmail(String id) {
		super((@Nullable Session) null);
		this.id = id;
	}

	static MimeEmail of(Email email, Wording wording, String from, Instant now) throws MessagingException {
		InternetAddress sender = sender(from);
		MimeEmail mime = new MimeEmail("<%s@%s>".formatted(UUID.randomUUID(), hostOf(sender.getAddress())));
		mime.setFrom(sender);
		mime.setRecipient(Message.RecipientType.TO, recipient(email.recipient()));
		mime.setSubject(wording.subject(), UTF_8);
		mime.setSentDate(Date.from(now));
		mime.setContentLanguage(new String[] { Template.codeOf(email.language()) });
		// RFC 3834: out-of-office replies are not wanted.
		mime.setHeader("Auto-Submitted", "auto-generated");
		mime.setContent(new MimeMultipart("alternative", part(wording.text(), "plain"), part(wording.html(), "html")));
		return mime;
	}

	/** By default it would tell the machine's name. */
	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.id);
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text.replaceAll("\\R", "\r\n"), UTF_8, subtype);
		return part;
	}

	private static InternetAddress sender(String from) throws MessagingException {
		try {
			InternetAddress parsed = new InternetAddress(from, true);
			return new InternetAddress(parsed.getAddress(), parsed.getPersonal(), UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new MessagingException(UTF_8 + " is missing", ex);
		}
	}

	/**
	 * One address and nothing else: no name, no group of addresses, no line of a header.
	 */
	private static InternetAddress recipient(EmailAddress recipient) throws AddressException {
		String address = recipient.value();
		InternetAddress parsed = new InternetAddress(address, true);
		if (!address.equals(parsed.getAddress()) || parsed.isGroup()
				|| address.chars().anyMatch(Character::isISOControl)) {
			throw new AddressException("Not one plain address");
		}
		int at = address.lastIndexOf('@');
		return new InternetAddress(address.substring(0, at) + "@" + asciiOf(hostOf(address)), true);
	}

	private static String hostOf(String address) {
		return address.substring(address.lastIndexOf('@') + 1);
	}

	private static String asciiOf(String host) throws AddressException {
		try {
			return IDN.toASCII(host);
		}
		catch (IllegalArgumentException _) {
			throw new AddressException("No name of a host");
		}
	}

}
