package dev.kartoteka.adapter.mail.letter;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.Postman;

/**
 * Words a letter and hands it on. Whatever goes wrong with one letter is said in the same
 * way, so that it does not keep the next one from being sent.
 */
final class LetterPostman implements Postman {

	private static final Logger log = LoggerFactory.getLogger(LetterPostman.class);

	private static final String LINK = "link";

	private static final String USERNAME = "username";

	private final Stationery stationery;

	private final Links links;

	private final String from;

	private final Delivery delivery;

	private final Clock clock;

	LetterPostman(Stationery stationery, Links links, String from, Delivery delivery, Clock clock) {
		this.stationery = stationery;
		this.links = links;
		this.from = from;
		this.delivery = delivery;
		this.clock = clock;
	}

	@Override
	public void deliver(Message message) {
		Letter letter = message.letter();
		try {
			Wording wording = this.stationery.wordingOf(letter, valuesOf(message));
			this.delivery.deliver(letter, MimeLetter.of(letter, wording, this.from, this.clock.instant()));
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			log.warn("Letter {} was not delivered: {}", letter.id(), withoutToken(OneLine.of(ex), message));
			throw new NotDelivered(ex);
		}
	}

	/**
	 * The activation letter does not name the account: whoever registered may have chosen
	 * the name for a stranger to read.
	 */
	private Map<String, String> valuesOf(Message message) {
		return switch (message) {
			case Message.Activation letter -> Map.of(LINK, this.links.activation(letter.uid(), letter.token()));
			case Message.PasswordReset letter ->
				Map.of(USERNAME, letter.username(), LINK, this.links.passwordReset(letter.uid(), letter.token()));
			case Message.EmailChanged _ -> Map.of();
		};
	}

	/** Mail servers quote what they dislike, such as links. */
	private static String withoutToken(String text, Message message) {
		return switch (message) {
			case Message.Activation letter -> text.replace(letter.token(), "…");
			case Message.PasswordReset letter -> text.replace(letter.token(), "…");
			case Message.EmailChanged _ -> text;
		};
	}

}
