package dev.kartoteka.application.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.message.TextTotalReached;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Throttle;

/**
 * Runs without a transaction: a sent message must be removed immediately, even if sending
 * the next one fails.
 */
@UseCase(readOnly = true)
class SendTextsService implements SendTexts {

	private static final int BATCH = 10;

	/** Longer than the gateway may take for a whole batch. */
	private static final Duration LEASE = Duration.ofMinutes(3);

	/** After that time, nobody waits for the message any more. */
	private static final Duration LONGEST_AGE = Duration.ofMinutes(10);

	private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

	private static final int MOST_DOUBLINGS = 5;

	private final TextOutbox outbox;

	private final TextMessenger messenger;

	private final ClientReader clients;

	private final PhoneCodes codes;

	private final Throttle throttle;

	SendTextsService(TextOutbox outbox, TextMessenger messenger, ClientReader clients, PhoneCodeStore store,
			PhoneCodeHasher hasher, Throttle throttle) {
		this.outbox = outbox;
		this.messenger = messenger;
		this.clients = clients;
		this.codes = new PhoneCodes(store, hasher, outbox, throttle);
		this.throttle = throttle;
	}

	@Override
	public boolean sendDue() {
		List<TextMessage> due = this.outbox.takeDue(BATCH, LEASE);
		due.forEach(this::send);
		return due.size() == BATCH;
	}

	private void send(TextMessage text) {
		Optional<Content> content = isWanted(text) ? contentOf(text) : Optional.empty();
		if (content.isEmpty()) {
			this.outbox.discard(text);
			return;
		}
		try {
			this.messenger.deliver(content.get());
			this.outbox.discard(text);
		}
		catch (TextMessenger.NotDelivered _) {
			retryOrDrop(text);
		}
	}

	private void retryOrDrop(TextMessage text) {
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(text.attempts(), MOST_DOUBLINGS));
		if (isTooOld(text.age().plus(delay))) {
			this.outbox.discard(text);
		}
		else {
			this.outbox.postpone(text, delay);
		}
	}

	private boolean isWanted(TextMessage text) {
		return !isTooOld(text.age()) && this.messenger.mayReach(text.recipient()) && isKnown(text);
	}

	private static boolean isTooOld(Duration age) {
		return age.compareTo(LONGEST_AGE) >= 0;
	}

	private boolean isKnown(TextMessage text) {
		return switch (text.kind()) {
			case CLIENT_PASSWORD -> this.clients.withPhone(text.recipient()).isPresent();
			// Requested in the transaction that has recorded the change of the phone.
			case CLIENT_PHONE -> true;
		};
	}

	/**
	 * Returns the content; empty if the message was sent before and served its purpose.
	 */
	private Optional<Content> contentOf(TextMessage text) {
		countInTotal();
		return this.codes.issue(text).map((code) -> new Content.Code(text, code.digits()));
	}

	/**
	 * If the total is reached, the messages stay in the outbox until they are too old.
	 */
	private void countInTotal() {
		try {
			this.throttle.countSentText();
		}
		catch (Throttled reached) {
			throw new TextTotalReached(reached.retryAfter());
		}
	}

}
