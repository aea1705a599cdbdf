package dev.kartoteka.domain.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: reads clients, outside of any transaction. */
@DrivenPort
public interface ClientReader {

	Optional<ClientId> withPhone(PhoneNumber phone);

	Optional<ClientView> client(ClientId id);

	/** Returns the change of the client's phone that waits for its code. */
	Optional<PendingPhone> pendingPhone(ClientId id);

	/** Reads the client's oldest card; empty if no organization holds one. */
	Optional<PersonOnCard> oldestCardOf(ClientId id);

	/** Lists the organizations that hold a card of the client, newest first. */
	List<OrganizationView> organizationsOf(ClientId id);

}
