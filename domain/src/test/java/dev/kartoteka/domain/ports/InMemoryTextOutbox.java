package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Text messages that wait in memory. */
final class InMemoryTextOutbox implements TextOutbox {

	private final Store<Waiting> texts;

	private final Clock clock;

	InMemoryTextOutbox(InMemoryDatabase database) {
		this.texts = database.table(Waiting.class);
		this.clock = database.clock();
	}

	@Override
	public void put(TextKind kind, PhoneNumber recipient, String binding, Language language) {
		Instant now = this.clock.instant();
		TextMessage text = new TextMessage(this.texts.nextId(), kind, recipient, binding, language, 0, Duration.ZERO);
		this.texts.put(text.id(), new Waiting(text, now, now));
	}

	@Override
	public List<TextMessage> takeDue(int most, Duration lease) {
		Instant now = this.clock.instant();
		List<Waiting> due = this.texts.all().filter((waiting) -> !waiting.due().isAfter(now)).limit(most).toList();
		due.forEach((waiting) -> keep(waiting, waiting.text().attempts(), lease));
		return due.stream().map((waiting) -> waiting.aged(now)).toList();
	}

	@Override
	public boolean isWaiting(TextMessage text) {
		return this.texts.find(text.id()).isPresent();
	}

	@Override
	public void discardWaiting(TextKind kind, PhoneNumber recipient) {
		this.texts.removeIf((waiting) -> waiting.text().kind() == kind && waiting.text().recipient().equals(recipient));
	}

	@Override
	public void discard(TextMessage text) {
		this.texts.remove(text.id());
	}

	@Override
	public void postpone(TextMessage text, Duration delay) {
		this.texts.find(text.id()).ifPresent((waiting) -> keep(waiting, text.attempts() + 1, delay));
	}

	@Override
	public boolean makeDue(long id) {
		this.texts.find(id).ifPresent((waiting) -> keep(waiting, waiting.text().attempts(), Duration.ZERO));
		return this.texts.find(id).isPresent();
	}

	private void keep(Waiting waiting, int attempts, Duration delay) {
		TextMessage text = waiting.text();
		TextMessage kept = new TextMessage(text.id(), text.kind(), text.recipient(), text.binding(), text.language(),
				attempts, Duration.ZERO);
		this.texts.put(text.id(), new Waiting(kept, waiting.since(), this.clock.instant().plus(delay)));
	}

	record Waiting(TextMessage text, Instant since, Instant due) {

		WaitingMessage shown() {
			return WaitingMessage.text(this.text.id(), this.text.kind().name(), this.text.recipient().e164(),
					this.text.attempts(), this.since, this.due);
		}

		TextMessage aged(Instant now) {
			return new TextMessage(this.text.id(), this.text.kind(), this.text.recipient(), this.text.binding(),
					this.text.language(), this.text.attempts(), Duration.between(this.since, now));
		}

	}

}
