package dev.kartoteka.domain.credential;

import java.util.Collection;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PasswordHash;

/**
 * Driven port: stores credentials, within the transaction of the use case. A card has at
 * most one, and takes it along when it is discarded. A session that rests on a credential
 * ends with it.
 */
@DrivenPort
public interface CredentialRegister {

	/**
	 * Gives a card without a credential its first one; does nothing if the client's
	 * record is owned, even if it becomes so at the same time.
	 */
	void add(OrganizationId organization, ClientCardId card, PasswordHash password);

	/** Gives the card a credential instead of the one that it has, as {@link #add}. */
	void replace(OrganizationId organization, ClientCardId card, PasswordHash password);

	/**
	 * Lets the session rest on the credentials.
	 * @return false if one of them no longer exists
	 */
	boolean open(SessionId session, Collection<CredentialId> credentials);

	/**
	 * Sets another password, and ends the other sessions that rest on the credentials.
	 */
	void change(Collection<CredentialId> credentials, PasswordHash password, SessionId kept);

	/**
	 * Stores a new hash of the same password, unless the password was changed after it
	 * was read.
	 */
	void rehash(Credential seen, PasswordHash renewed);

	/** Removes all credentials of the client. */
	void removeAll(ClientId client);

}
