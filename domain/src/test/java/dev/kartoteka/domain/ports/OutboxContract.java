package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The contract of the outbox. Emails are put in within a transaction; the sender calls
 * the other methods without one.
 */
public interface OutboxContract extends PortsContract {

	@Test
	default void handsOutALetterAsItWasPutIn() {
		ports().inTransaction(() -> ports().outbox()
			.put(EmailKind.PASSWORD_RESET, new EmailAddress("Alice@example.org"), "7", Language.RUSSIAN));
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).singleElement().satisfies((email) -> {
			assertThat(email.kind()).isEqualTo(EmailKind.PASSWORD_RESET);
			assertThat(email.recipient().value()).isEqualTo("Alice@example.org");
			assertThat(email.language()).isEqualTo(Language.RUSSIAN);
			assertThat(email.attempts()).isZero();
		});
	}

	@Test
	default void knowsNothingOfALetterWhoseTransactionFailed() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	@Test
	default void handsOutTheOldestLettersFirstAndNotTooMany() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		fixtures().anEmail(EmailKind.EMAIL_CHANGED, "b@example.org");
		fixtures().anEmail(EmailKind.ACTIVATION, "c@example.org");
		assertThat(taken(2, Duration.ofHours(1))).containsExactly("a@example.org", "b@example.org");
		assertThat(taken(2, Duration.ofHours(1))).containsExactly("c@example.org");
	}

	@Test
	default void handsOutNoLetterTwiceBeforeTheLeaseEnds() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).containsExactly("a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).isEmpty();
	}

	@Test
	default void handsOutALetterAgainWhenTheLeaseHasEnded() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		assertThat(taken(10, Duration.ZERO)).containsExactly("a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).containsExactly("a@example.org");
	}

	@Test
	default void forgetsADiscardedLetterAndNoOther() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		List<Email> both = outbox().takeDue(10, Duration.ZERO);
		outbox().discard(both.getFirst());
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).extracting(Email::id)
			.containsExactly(both.getLast().id());
		outbox().discard(both.getFirst());
	}

	@Test
	default void discardsAllEmailsOfOneKindToARecipient() {
		fixtures().anEmail(EmailKind.PASSWORD_RESET, "A@Example.org");
		Email leased = theOne(Duration.ofHours(1));
		fixtures().anEmail(EmailKind.PASSWORD_RESET, "a@example.org");
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		fixtures().anEmail(EmailKind.PASSWORD_RESET, "b@example.org");
		assertThat(outbox().isWaiting(leased)).isTrue();
		ports()
			.inTransaction(() -> outbox().discardWaiting(EmailKind.PASSWORD_RESET, new EmailAddress("a@example.org")));
		assertThat(outbox().isWaiting(leased)).isFalse();
		assertThat(outbox().takeDue(10, Duration.ZERO)).extracting(Email::kind)
			.containsExactly(EmailKind.ACTIVATION, EmailKind.PASSWORD_RESET);
	}

	@Test
	default void makesAPostponedLetterDueAtOnce() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		Email email = theOne(Duration.ofHours(1));
		outbox().postpone(email, Duration.ofHours(1));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
		assertThat(ports().inTransaction(() -> outbox().makeDue(email.id()))).isTrue();
		Email again = theOne(Duration.ofHours(1));
		assertThat(again.attempts()).isEqualTo(1);
		outbox().discard(again);
		assertThat(ports().inTransaction(() -> outbox().makeDue(email.id()))).isFalse();
	}

	@Test
	default void showsTheOldestMessagesWithMaskedRecipients() {
		fixtures().anEmail(EmailKind.PASSWORD_RESET, "Alice@example.org");
		fixtures().aText(new PhoneNumber("+79517487295"));
		fixtures().anEmail(EmailKind.ACTIVATION, "b@example.org");
		outbox().postpone(outbox().takeDue(1, Duration.ofHours(1)).getFirst(), Duration.ofHours(1));
		assertThat(ports().outboxReader().oldest(10))
			.extracting(WaitingMessage::channel, WaitingMessage::kind, WaitingMessage::recipient,
					WaitingMessage::attempts)
			.containsExactlyInAnyOrder(tuple(WaitingMessage.Channel.EMAIL, "PASSWORD_RESET", "A…@example.org", 1),
					tuple(WaitingMessage.Channel.TEXT, "CLIENT_PASSWORD", "+7…95", 0),
					tuple(WaitingMessage.Channel.EMAIL, "ACTIVATION", "b…@example.org", 0));
		assertThat(ports().outboxReader().oldest(10))
			.isSortedAccordingTo((one, other) -> one.requestedAt().compareTo(other.requestedAt()))
			.allSatisfy((message) -> assertThat(message.dueAt()).isAfterOrEqualTo(message.requestedAt()));
		assertThat(ports().outboxReader().oldest(1)).hasSize(1);
	}

	@Test
	default void keepsAPostponedLetterUntilTheDelayIsOverAndCountsTheTry() {
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		outbox().postpone(theOne(Duration.ofHours(1)), Duration.ZERO);
		Email again = theOne(Duration.ofHours(1));
		assertThat(again.attempts()).isEqualTo(1);
		outbox().postpone(again, Duration.ZERO);
		Email onceMore = theOne(Duration.ZERO);
		assertThat(onceMore.attempts()).isEqualTo(2);
		outbox().postpone(onceMore, Duration.ofHours(1));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	@Test
	default void tellsHowManyEmailsWaitWhetherTheyAreTakenOrNot() {
		assertThat(ports().outboxReader().waitingEmails()).isEqualTo(new WaitingMessages(0, Duration.ZERO));
		fixtures().anEmail(EmailKind.ACTIVATION, "a@example.org");
		fixtures().anEmail(EmailKind.ACTIVATION, "b@example.org");
		outbox().takeDue(1, Duration.ofHours(1));
		WaitingMessages waiting = ports().outboxReader().waitingEmails();
		assertThat(waiting.count()).isEqualTo(2);
		assertThat(waiting.ageOfOldest()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
	}

	private Email theOne(Duration lease) {
		List<Email> due = outbox().takeDue(10, lease);
		assertThat(due).hasSize(1);
		return due.getFirst();
	}

	private List<String> taken(int most, Duration lease) {
		return outbox().takeDue(most, lease).stream().map((email) -> email.recipient().value()).toList();
	}

	private Outbox outbox() {
		return ports().outbox();
	}

}
