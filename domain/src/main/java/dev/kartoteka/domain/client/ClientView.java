package dev.kartoteka.domain.client;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.organization.OrganizationView;

/**
 * A client as he is read.
 *
 * @param organizations those that hold a card of him, newest first
 */
public record ClientView(long id, String surname, String name, String secondName, String phone, String address,
		boolean confirmedPhone, List<OrganizationView> organizations, Instant createdAt, Instant updatedAt) {

	/** How the client is seen in that state. */
	public static ClientView of(Client.Snapshot state, List<OrganizationView> organizations) {
		return new ClientView(state.id().value(), state.name().surname(), state.name().name(),
				state.name().secondName(), state.phone().e164(), state.address().value(), state.confirmedPhone(),
				organizations, state.createdAt(), state.updatedAt());
	}

}
