package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.NoEmailPossible;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class SendAccountEmailService implements SendAccountEmail {

	private final CallerStatusReader callerStatusReader;

	private final AccountReader accounts;

	private final Outbox outbox;

	private final Throttle throttle;

	SendAccountEmailService(CallerStatusReader callerStatusReader, AccountReader accounts, Outbox outbox,
			Throttle throttle) {
		this.callerStatusReader = callerStatusReader;
		this.accounts = accounts;
		this.outbox = outbox;
		this.throttle = throttle;
	}

	@Override
	public void send(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		Account account = this.accounts.findUnlocked(command.account()).orElseThrow(() -> NotFound.of("account"));
		EmailAddress email = account.identity().email();
		if (email == null || !account.canGet(command.kind())) {
			throw new NoEmailPossible();
		}
		this.throttle.countOn(email.mailbox(), command.address(), Attempt.REQUEST_LETTER);
		this.outbox.put(command.kind(), email, MessageBinding.to(account.id()), command.language());
	}

}
