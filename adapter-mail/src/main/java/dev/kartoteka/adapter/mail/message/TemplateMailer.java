package dev.kartoteka.adapter.mail.message;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.Mailer;

/**
 * Composes emails and passes them on. Every failure is reported as {@link NotDelivered},
 * so that one email does not keep the next one from being sent.
 */
final class TemplateMailer implements Mailer {

	private static final Logger log = LoggerFactory.getLogger(TemplateMailer.class);

	private static final String LINK = "link";

	private static final String USERNAME = "username";

	private static final String ORGANIZATION = "organization";

	private final EmailTemplates templates;

	private final Links links;

	private final String from;

	private final Delivery delivery;

	private final Clock clock;

	TemplateMailer(EmailTemplates templates, Links links, String from, Delivery delivery, Clock clock) {
		this.templates = templates;
		this.links = links;
		this.from = from;
		this.delivery = delivery;
		this.clock = clock;
	}

	@Override
	public void deliver(Message message) {
		Email email = message.email();
		try {
			Wording wording = this.templates.wordingOf(email, valuesOf(message));
			this.delivery.deliver(email, MimeEmail.of(email, wording, this.from, this.clock.instant()));
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			log.warn("Letter {} was not delivered: {}", email.id(), withoutSecrets(OneLine.of(ex), message));
			throw new NotDelivered(ex);
		}
	}

	private Map<String, String> valuesOf(Message message) {
		return switch (message) {
			case Message.Activation email ->
				Map.of(USERNAME, UnprovedName.of(email.username(), email.email().recipient()), LINK,
						this.links.activation(email.uid(), email.token()));
			case Message.PasswordReset email ->
				Map.of(USERNAME, email.username(), LINK, this.links.passwordReset(email.uid(), email.token()));
			case Message.EmailChanged email -> Map.of(USERNAME, email.username());
			case Message.Invitation email ->
				Map.of(ORGANIZATION, Unlinked.of(email.organizationName()), LINK, this.links.invitation(email.token()));
		};
	}

	/** Mail servers quote the address, and parts of refused emails, such as links. */
	private static String withoutSecrets(String text, Message message) {
		return withoutToken(text.replace(message.email().recipient().value(), "…"), message);
	}

	private static String withoutToken(String text, Message message) {
		return switch (message) {
			case Message.Activation email -> text.replace(email.token(), "…");
			case Message.PasswordReset email -> text.replace(email.token(), "…");
			case Message.EmailChanged _ -> text;
			case Message.Invitation email -> text.replace(email.token(), "…");
		};
	}

}
