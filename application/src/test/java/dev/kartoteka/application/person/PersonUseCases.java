package dev.kartoteka.application.person;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of persons, on the given fakes. */
public final class PersonUseCases {

	private PersonUseCases() {
	}

	public static ErasePerson erase(Fakes fakes) {
		DrivenPorts ports = fakes.ports();
		return new ErasePersonService(ports.callerStatusReader(), ports.accountReader(), ports.accounts(),
				fakes.hasher(), fakes.throttle(), ports.persons(), fakes.codeHasher(), ports.port(TextFileStore.class),
				ports.audit(), ports.port(ErasureRegister.class), fakes.clock());
	}

}
