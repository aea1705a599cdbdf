package dev.kartoteka.application.clientcard;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of client cards, on the given fakes. */
public final class ClientCardUseCases {

	private final Fakes fakes;

	private final DrivenPorts ports;

	public ClientCardUseCases(Fakes fakes) {
		this.fakes = fakes;
		this.ports = fakes.ports();
	}

	public IssueClientCard issue() {
		return new IssueClientCardService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.cards(), this.ports.clients(), this.ports.clientReader(), this.ports.credentials(),
				this.ports.credentialReader(), "password"::equals, this.fakes.hasher(), this.ports.audit(),
				this.fakes.clock());
	}

	public ChangeClientCard change() {
		return new ChangeClientCardService(this.ports.cardAccessReader(), this.ports.cards(), this.ports.credentials(),
				this.ports.credentialReader(), "password"::equals, this.fakes.hasher(), this.ports.audit(),
				this.fakes.clock());
	}

	public DiscardClientCard discard() {
		return new DiscardClientCardService(this.ports.cardAccessReader(), this.ports.cards(), this.ports.audit());
	}

	public ClientCardQueries queries() {
		return queries(ClientSharing.DOCUMENTED);
	}

	public ClientCardQueries queries(ClientSharing sharing) {
		return new ClientCardQueriesService(this.ports.organizationAccessReader(), this.ports.cardReader(), sharing);
	}

}
