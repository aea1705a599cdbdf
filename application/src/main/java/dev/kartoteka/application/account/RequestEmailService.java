package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class RequestEmailService implements RequestEmail {

	private final Outbox outbox;

	private final TextOutbox texts;

	private final Throttle throttle;

	RequestEmailService(Outbox outbox, TextOutbox texts, Throttle throttle) {
		this.outbox = outbox;
		this.texts = texts;
		this.throttle = throttle;
	}

	@Override
	public void request(Command command) {
		this.throttle.countFrom(command.address(), Attempt.REQUEST_LETTER);
		switch (command.recipient().accept()) {
			case Recipient.ByEmail(EmailAddress email) -> requestEmail(email, command);
			case Recipient.ByPhone(PhoneNumber phone) -> requestText(phone, command);
		}
	}

	private void requestEmail(EmailAddress email, Command command) {
		this.throttle.countOn(email.mailbox(), command.address(), Attempt.REQUEST_LETTER);
		this.outbox.put(command.kind(), email, MessageBinding.ANY, command.language());
	}

	private void requestText(PhoneNumber phone, Command command) {
		this.throttle.countOn(phone.e164(), command.address(), Attempt.REQUEST_TEXT);
		this.texts.put(LinkKind.of(command.kind()).text(), phone, MessageBinding.ANY, command.language());
	}

}
