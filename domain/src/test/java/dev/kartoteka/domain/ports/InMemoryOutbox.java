package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.letter.Language;
import dev.kartoteka.domain.letter.Letter;
import dev.kartoteka.domain.letter.LetterKind;
import dev.kartoteka.domain.letter.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;

/** Letters that wait in memory. */
final class InMemoryOutbox implements Outbox {

	private final Store<Waiting> letters = new Store<>();

	private final Clock clock;

	InMemoryOutbox(Clock clock) {
		this.clock = clock;
	}

	Store<Waiting> letters() {
		return this.letters;
	}

	@Override
	public void put(LetterKind kind, EmailAddress recipient, Language language) {
		keepUntil(Duration.ZERO, new Letter(this.letters.nextId(), kind, recipient, language, 0));
	}

	@Override
	public List<Letter> takeDue(int most, Duration lease) {
		Instant now = this.clock.instant();
		List<Letter> due = this.letters.all()
			.filter((waiting) -> !waiting.due().isAfter(now))
			.limit(most)
			.map(Waiting::letter)
			.toList();
		due.forEach((letter) -> keepUntil(lease, letter));
		return due;
	}

	@Override
	public void discard(Letter letter) {
		this.letters.remove(letter.id());
	}

	@Override
	public void postpone(Letter letter, Duration delay) {
		keepUntil(delay,
				new Letter(letter.id(), letter.kind(), letter.recipient(), letter.language(), letter.attempts() + 1));
	}

	private void keepUntil(Duration delay, Letter letter) {
		this.letters.put(letter.id(), new Waiting(letter, this.clock.instant().plus(delay)));
	}

	record Waiting(Letter letter, Instant due) {
	}

}
