package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The contract of the outbox of text messages. They are put in within a transaction; the
 * sender calls the other methods without one.
 */
public interface TextOutboxContract extends PortsContract {

	PhoneNumber ALICE = new PhoneNumber("+79517487295");

	PhoneNumber BOB = new PhoneNumber("+79517487296");

	@Test
	default void handsOutATextAsItWasPutIn() {
		ports().inTransaction(() -> ports().textOutbox().put(TextKind.CLIENT_PHONE, ALICE, "1/2/3", Language.RUSSIAN));
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).singleElement().satisfies((text) -> {
			assertThat(text.kind()).isEqualTo(TextKind.CLIENT_PHONE);
			assertThat(text.recipient()).isEqualTo(ALICE);
			assertThat(text.binding()).isEqualTo("1/2/3");
			assertThat(text.language()).isEqualTo(Language.RUSSIAN);
			assertThat(text.attempts()).isZero();
			assertThat(text.age()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
		});
	}

	@Test
	default void knowsNothingOfATextWhoseTransactionFailed() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			fixtures().aText(ALICE);
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	@Test
	default void handsOutTheOldestTextsFirstAndNotTooMany() {
		fixtures().aText(BOB);
		fixtures().aText(ALICE);
		fixtures().aText(ALICE);
		assertThat(taken(2, Duration.ofHours(1))).containsExactly(BOB, ALICE);
		assertThat(taken(2, Duration.ofHours(1))).containsExactly(ALICE);
		assertThat(taken(2, Duration.ofHours(1))).isEmpty();
	}

	@Test
	default void makesAPostponedTextDueAtOnce() {
		fixtures().aText(ALICE);
		TextMessage text = outbox().takeDue(1, Duration.ofHours(1)).getFirst();
		outbox().postpone(text, Duration.ofHours(1));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
		assertThat(ports().inTransaction(() -> outbox().makeDue(text.id()))).isTrue();
		assertThat(taken(10, Duration.ofHours(1))).containsExactly(ALICE);
		outbox().discard(text);
		assertThat(ports().inTransaction(() -> outbox().makeDue(text.id()))).isFalse();
	}

	@Test
	default void handsOutATextAgainWhenTheLeaseHasEnded() {
		fixtures().aText(ALICE);
		assertThat(taken(10, Duration.ZERO)).containsExactly(ALICE);
		assertThat(taken(10, Duration.ofHours(1))).containsExactly(ALICE);
	}

	@Test
	default void forgetsADiscardedTextAndNoOther() {
		fixtures().aText(ALICE);
		fixtures().aText(ALICE);
		List<TextMessage> both = outbox().takeDue(10, Duration.ZERO);
		outbox().discard(both.getFirst());
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).extracting(TextMessage::id)
			.containsExactly(both.getLast().id());
	}

	@Test
	default void discardsAllTextsOfOneKindToARecipient() {
		fixtures().aText(ALICE);
		TextMessage leased = theOne(Duration.ofHours(1));
		fixtures().aText(BOB);
		ports().inTransaction(() -> {
			ports().textOutbox().put(TextKind.ACCOUNT_PASSWORD, ALICE, "", Language.ENGLISH);
			ports().textOutbox().discardWaiting(TextKind.ACCOUNT_PASSWORD, BOB);
		});
		assertThat(outbox().isWaiting(leased)).isTrue();
		ports().inTransaction(() -> outbox().discardWaiting(TextKind.CLIENT_PASSWORD, ALICE));
		assertThat(outbox().isWaiting(leased)).isFalse();
		assertThat(taken(10, Duration.ZERO)).containsExactly(BOB, ALICE);
	}

	@Test
	default void keepsAPostponedTextUntilTheDelayIsOverAndCountsTheAttempt() {
		fixtures().aText(ALICE);
		outbox().postpone(theOne(Duration.ofHours(1)), Duration.ZERO);
		TextMessage again = theOne(Duration.ofHours(1));
		assertThat(again.attempts()).isEqualTo(1);
		outbox().postpone(again, Duration.ofHours(1));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	@Test
	default void tellsHowManyTextsWait() {
		assertThat(ports().outboxReader().waitingTexts()).isEqualTo(new WaitingMessages(0, Duration.ZERO));
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		fixtures().aText(ALICE);
		fixtures().aText(BOB);
		outbox().takeDue(1, Duration.ofHours(1));
		WaitingMessages waiting = ports().outboxReader().waitingTexts();
		assertThat(waiting.count()).isEqualTo(2);
		assertThat(waiting.ageOfOldest()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
	}

	private TextMessage theOne(Duration lease) {
		List<TextMessage> due = outbox().takeDue(10, lease);
		assertThat(due).hasSize(1);
		return due.getFirst();
	}

	private List<PhoneNumber> taken(int most, Duration lease) {
		return outbox().takeDue(most, lease).stream().map(TextMessage::recipient).toList();
	}

	private TextOutbox outbox() {
		return ports().textOutbox();
	}

}
