package dev.kartoteka.application.client;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases by which persons get and use their record, on the given fakes. */
public final class OwnedRecordUseCases {

	private final Fakes fakes;

	private final DrivenPorts ports;

	public OwnedRecordUseCases(Fakes fakes) {
		this.fakes = fakes;
		this.ports = fakes.ports();
	}

	public TakeOverRecord takeOver() {
		return new TakeOverRecordService(this.ports.phoneCodes(), this.fakes.codeHasher(), this.ports.textOutbox(),
				this.ports.clientReader(), this.ports.clients(), this.ports.credentials(), this.ports.sessions(),
				"password"::equals, this.fakes.hasher(), this.fakes.throttle(), this.fakes.clock());
	}

	public LogInClient logIn() {
		return new LogInClientService(this.ports.credentialReader(), this.ports.credentials(), this.ports.clients(),
				this.ports.sessions(), this.fakes.hasher(), this.fakes.tokens(), this.fakes.throttle(),
				this.fakes.clock());
	}

}
