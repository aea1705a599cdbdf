package dev.kartoteka.application.message;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of messages, on the given fakes. */
public final class MessageUseCases {

	private MessageUseCases() {
	}

	public static SendTexts sendTexts(Fakes fakes) {
		DrivenPorts ports = fakes.ports();
		return new SendTextsService(ports.textOutbox(), fakes.messenger(), ports.clientReader(), ports.accountReader(),
				ports.accounts(), fakes.emailTokens(), ports.phoneCodes(), fakes.codeHasher(), fakes.throttle());
	}

}
