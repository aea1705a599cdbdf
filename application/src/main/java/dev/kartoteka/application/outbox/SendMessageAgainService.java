package dev.kartoteka.application.outbox;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.outbox.SendMessageAgain;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class SendMessageAgainService implements SendMessageAgain {

	private final CallerStatusReader callerStatusReader;

	private final Outbox emails;

	private final TextOutbox texts;

	SendMessageAgainService(CallerStatusReader callerStatusReader, Outbox emails, TextOutbox texts) {
		this.callerStatusReader = callerStatusReader;
		this.emails = emails;
		this.texts = texts;
	}

	@Override
	public void send(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		boolean waits = switch (command.channel()) {
			case EMAIL -> this.emails.makeDue(command.message());
			case TEXT -> this.texts.makeDue(command.message());
		};
		if (!waits) {
			throw NotFound.of("message");
		}
	}

}
