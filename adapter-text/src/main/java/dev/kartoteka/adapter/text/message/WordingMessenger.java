package dev.kartoteka.adapter.text.message;

import java.io.IOException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Words a text message and delivers it. Every failure of one message is reported in the
 * same way, so that it does not keep the next one from being sent.
 */
final class WordingMessenger implements TextMessenger {

	private static final Logger log = LoggerFactory.getLogger(WordingMessenger.class);

	/** Allows every country. */
	static final String EVERY_COUNTRY = "*";

	private final Wording wording;

	private final Delivery delivery;

	private final List<String> prefixes;

	/**
	 * Creates the messenger.
	 * @param countryCodes calling codes such as {@code 7}; no code is the beginning of
	 * another one
	 */
	WordingMessenger(Wording wording, Delivery delivery, List<String> countryCodes) {
		this.wording = wording;
		this.delivery = delivery;
		this.prefixes = countryCodes.stream().map((code) -> code.equals(EVERY_COUNTRY) ? "+" : "+" + code).toList();
	}

	@Override
	public boolean mayReach(PhoneNumber phone) {
		return this.prefixes.stream().anyMatch(phone.e164()::startsWith);
	}

	@Override
	public void deliver(Content content) {
		try {
			this.delivery.deliver(content.text(), this.wording.of(content));
		}
		catch (IOException | RuntimeException ex) {
			log.warn("Text message {} was not delivered: {}", content.text().id(), Failure.reasonOf(ex));
			throw new NotDelivered(ex);
		}
	}

}
