package dev.kartoteka.application.code;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of codes, on the given fakes. */
public final class CodeUseCases {

	private CodeUseCases() {
	}

	public static RequestCode request(Fakes fakes) {
		DrivenPorts ports = fakes.ports();
		return new RequestCodeService(ports.phoneCodes(), fakes.codeHasher(), ports.textOutbox(), fakes.throttle());
	}

}
