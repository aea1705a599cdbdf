package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.letter.Language;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.letter.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every outbox does. Letters are put in within a transaction; whoever sends them
 * calls the rest without one.
 */
public interface OutboxContract extends PortsContract {

	@Test
	default void handsOutALetterAsItWasPutIn() {
		ports().inTransaction(() -> ports().outbox()
			.put(LetterKind.PASSWORD_RESET, new EmailAddress("Alice@example.org"), Language.RUSSIAN));
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).singleElement().satisfies((letter) -> {
			assertThat(letter.kind()).isEqualTo(LetterKind.PASSWORD_RESET);
			assertThat(letter.recipient().value()).isEqualTo("Alice@example.org");
			assertThat(letter.language()).isEqualTo(Language.RUSSIAN);
			assertThat(letter.attempts()).isZero();
		});
	}

	@Test
	default void knowsNothingOfALetterWhoseTransactionFailed() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	@Test
	default void handsOutTheOldestLettersFirstAndNotTooMany() {
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		fixtures().aLetter(LetterKind.EMAIL_CHANGED, "b@example.org");
		fixtures().aLetter(LetterKind.ACTIVATION, "c@example.org");
		assertThat(taken(2, Duration.ofHours(1))).containsExactly("a@example.org", "b@example.org");
		assertThat(taken(2, Duration.ofHours(1))).containsExactly("c@example.org");
	}

	@Test
	default void handsOutNoLetterTwiceBeforeTheLeaseEnds() {
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).containsExactly("a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).isEmpty();
	}

	@Test
	default void handsOutALetterAgainWhenTheLeaseHasEnded() {
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		assertThat(taken(10, Duration.ZERO)).containsExactly("a@example.org");
		assertThat(taken(10, Duration.ofHours(1))).containsExactly("a@example.org");
	}

	@Test
	default void forgetsADiscardedLetterAndNoOther() {
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		List<Letter> both = outbox().takeDue(10, Duration.ZERO);
		outbox().discard(both.getFirst());
		assertThat(outbox().takeDue(10, Duration.ofHours(1))).extracting(Letter::id)
			.containsExactly(both.getLast().id());
		outbox().discard(both.getFirst());
	}

	@Test
	default void keepsAPostponedLetterUntilTheDelayIsOverAndCountsTheTry() {
		fixtures().aLetter(LetterKind.ACTIVATION, "a@example.org");
		outbox().postpone(theOne(Duration.ofHours(1)), Duration.ZERO);
		Letter again = theOne(Duration.ofHours(1));
		assertThat(again.attempts()).isEqualTo(1);
		outbox().postpone(again, Duration.ZERO);
		Letter onceMore = theOne(Duration.ZERO);
		assertThat(onceMore.attempts()).isEqualTo(2);
		outbox().postpone(onceMore, Duration.ofHours(1));
		assertThat(taken(10, Duration.ZERO)).isEmpty();
	}

	private Letter theOne(Duration lease) {
		List<Letter> due = outbox().takeDue(10, lease);
		assertThat(due).hasSize(1);
		return due.getFirst();
	}

	private List<String> taken(int most, Duration lease) {
		return outbox().takeDue(most, lease).stream().map((letter) -> letter.recipient().value()).toList();
	}

	private Outbox outbox() {
		return ports().outbox();
	}

}
