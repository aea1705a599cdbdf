package dev.kartoteka.domain.client;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.domain.organization.OrganizationView;

/**
 * A client, for reading.
 *
 * @param organizations those that hold a card of the client, newest first
 */
public record ClientView(long id, String surname, String name, String secondName, String phone, String address,
		boolean confirmedPhone, List<OrganizationView> organizations, Instant createdAt, Instant updatedAt) {

	/** Creates the view from a client's state. */
	public static ClientView of(Client.Snapshot state, List<OrganizationView> organizations) {
		return new ClientView(state.id().value(), state.name().surname(), state.name().name(),
				state.name().secondName(), state.phone().e164(), state.address().value(), state.confirmedPhone(),
				organizations, state.createdAt(), state.updatedAt());
	}

}
