package dev.kartoteka.domain.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: reads clients, outside of any transaction. */
@DrivenPort
public interface ClientReader {

	Optional<ClientId> withPhone(PhoneNumber phone);

	Optional<ClientView> client(ClientId id);

	/** Lists the organizations that hold a card of the client, newest first. */
	List<OrganizationView> organizationsOf(ClientId id);

	/** Returns what is needed to check a log-in and to issue a token. */
	Optional<Credentials> credentialsOf(PhoneNumber phone);

	/** What a log-in is checked against, and the content of the token. */
	record Credentials(ClientId client, FullName name, PhoneNumber phone, PasswordHash password) {
	}

}
