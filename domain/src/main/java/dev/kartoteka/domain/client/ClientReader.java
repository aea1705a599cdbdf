package dev.kartoteka.domain.client;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: reading clients, outside of any transaction. */
@DrivenPort
public interface ClientReader {

	Optional<ClientId> withPhone(PhoneNumber phone);

	Optional<ClientView> client(ClientId id);

	/** Those that hold a card of the client, newest first. */
	List<OrganizationView> organizationsOf(ClientId id);

	/** What is needed to check a log-in and to issue a token. */
	Optional<Credentials> credentialsOf(PhoneNumber phone);

	/** A client's secrets, on their way to be compared, and what his token says. */
	record Credentials(ClientId client, FullName name, PhoneNumber phone, PasswordHash password) {
	}

}
