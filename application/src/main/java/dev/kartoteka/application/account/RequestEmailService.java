package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class RequestEmailService implements RequestEmail {

	private final Outbox outbox;

	private final Throttle throttle;

	RequestEmailService(Outbox outbox, Throttle throttle) {
		this.outbox = outbox;
		this.throttle = throttle;
	}

	@Override
	public void request(Command command) {
		this.throttle.countFrom(command.address(), Attempt.REQUEST_LETTER);
		EmailAddress recipient = command.recipient().accept();
		this.throttle.countOn(recipient.mailbox(), command.address(), Attempt.REQUEST_LETTER);
		this.outbox.put(command.kind(), recipient, command.language());
	}

}
