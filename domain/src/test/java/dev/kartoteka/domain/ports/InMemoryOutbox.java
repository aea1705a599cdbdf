package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.OutboxReader;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.shared.EmailAddress;

/** Emails that wait in memory. */
final class InMemoryOutbox implements Outbox, OutboxReader {

	private final Store<Waiting> emails;

	private final Store<InMemoryTextOutbox.Waiting> texts;

	private final Clock clock;

	InMemoryOutbox(InMemoryDatabase database) {
		this.emails = database.table(Waiting.class);
		this.texts = database.table(InMemoryTextOutbox.Waiting.class);
		this.clock = database.clock();
	}

	@Override
	public void put(EmailKind kind, EmailAddress recipient, String binding, Language language) {
		keepUntil(Duration.ZERO, new Email(this.emails.nextId(), kind, recipient, binding, language, 0));
	}

	@Override
	public List<Email> takeDue(int most, Duration lease) {
		Instant now = this.clock.instant();
		List<Email> due = this.emails.all()
			.filter((waiting) -> !waiting.due().isAfter(now))
			.limit(most)
			.map(Waiting::email)
			.toList();
		due.forEach((email) -> keepUntil(lease, email));
		return due;
	}

	@Override
	public boolean isWaiting(Email email) {
		return this.emails.find(email.id()).isPresent();
	}

	@Override
	public void discardWaiting(EmailKind kind, EmailAddress recipient) {
		this.emails.all()
			.map(Waiting::email)
			.filter((email) -> email.kind() == kind && email.recipient().equals(recipient))
			.toList()
			.forEach(this::discard);
	}

	@Override
	public void discard(Email email) {
		this.emails.remove(email.id());
	}

	@Override
	public void postpone(Email email, Duration delay) {
		keepUntil(delay, new Email(email.id(), email.kind(), email.recipient(), email.binding(), email.language(),
				email.attempts() + 1));
	}

	private void keepUntil(Duration delay, Email email) {
		Instant now = this.clock.instant();
		Instant since = this.emails.find(email.id()).map(Waiting::since).orElse(now);
		this.emails.put(email.id(), new Waiting(email, since, now.plus(delay)));
	}

	@Override
	public WaitingMessages waitingEmails() {
		return waitingSince(this.emails.all().map(Waiting::since).toList());
	}

	@Override
	public WaitingMessages waitingTexts() {
		return waitingSince(this.texts.all().map(InMemoryTextOutbox.Waiting::since).toList());
	}

	@Override
	public boolean makeDue(long id) {
		this.emails.find(id)
			.ifPresent((waiting) -> this.emails.put(id,
					new Waiting(waiting.email(), waiting.since(), this.clock.instant())));
		return this.emails.find(id).isPresent();
	}

	@Override
	public List<WaitingMessage> oldest(int most) {
		return Stream
			.concat(this.emails.all().map(Waiting::shown), this.texts.all().map(InMemoryTextOutbox.Waiting::shown))
			.sorted(Comparator.comparing(WaitingMessage::requestedAt).thenComparingLong(WaitingMessage::id))
			.limit(most)
			.toList();
	}

	private WaitingMessages waitingSince(List<Instant> since) {
		Instant now = this.clock.instant();
		Instant oldest = since.stream().min(Comparator.naturalOrder()).orElse(now);
		return new WaitingMessages(since.size(), Duration.between(oldest, now));
	}

	record Waiting(Email email, Instant since, Instant due) {

		WaitingMessage shown() {
			return WaitingMessage.email(this.email.id(), this.email.kind().name(), this.email.recipient().value(),
					this.email.attempts(), this.since, this.due);
		}
	}

}
