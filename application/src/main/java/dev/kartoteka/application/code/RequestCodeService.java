package dev.kartoteka.application.code;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class RequestCodeService implements RequestCode {

	private final PhoneCodes codes;

	private final Throttle throttle;

	RequestCodeService(PhoneCodeStore store, PhoneCodeHasher hasher, TextOutbox outbox, Throttle throttle) {
		this.codes = new PhoneCodes(store, hasher, outbox, throttle);
		this.throttle = throttle;
	}

	@Override
	public void request(Command command) {
		this.throttle.countFrom(command.address(), Attempt.REQUEST_TEXT);
		CodeScope scope = CodeScope.ofClientPassword(command.phone().accept());
		this.codes.request(scope, command.language(), command.address());
	}

}
