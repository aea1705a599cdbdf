package dev.kartoteka.application.clientcard;

import dev.kartoteka.domain.clientcard.AmendClientCard;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.ports.DrivenPorts;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;

/** The use cases of client cards, on the given ports. */
public final class ClientCardUseCases {

	private final DrivenPorts ports;

	private final FakePasswordHasher hasher;

	public ClientCardUseCases(DrivenPorts ports, FakePasswordHasher hasher) {
		this.ports = ports;
		this.hasher = hasher;
	}

	public IssueClientCard issue() {
		return new IssueClientCardService(this.ports.accountStandings(), this.ports.organizationStandings(),
				this.ports.cards(), this.ports.clients(), this.ports.clientReader(), this.hasher, Fixtures.CLOCK);
	}

	public AmendClientCard amend() {
		return new AmendClientCardService(this.ports.cardStandings(), this.ports.cards(), Fixtures.CLOCK);
	}

	public DiscardClientCard discard() {
		return new DiscardClientCardService(this.ports.cardStandings(), this.ports.cards());
	}

	public ClientCardQueries queries() {
		return new ClientCardQueriesService(this.ports.organizationStandings(), this.ports.cardReader());
	}

}
