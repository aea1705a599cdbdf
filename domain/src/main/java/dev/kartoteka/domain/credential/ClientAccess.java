package dev.kartoteka.domain.credential;

import java.util.Set;

import dev.kartoteka.domain.shared.Forbidden;

/**
 * What the session of a client may do. It began with the person's own password on an
 * owned record, or it rests on credentials, or it has ended.
 *
 * @param owner whether it began with the person's own password
 * @param credentials those that the session rests on
 */
public record ClientAccess(boolean owner, Set<CredentialId> credentials) {

	/** Nothing: the session has ended. */
	public static final ClientAccess NONE = new ClientAccess(false, Set.of());

	public ClientAccess {
		credentials = Set.copyOf(credentials);
	}

	/**
	 * Requires a live session of either kind.
	 * @throws Forbidden if the session has ended
	 */
	public void require() {
		if (!this.owner && this.credentials.isEmpty()) {
			throw new Forbidden("The session of the client has ended.");
		}
	}

	/**
	 * Requires a session by the person's own password.
	 * @throws Forbidden if the session rests on credentials, or has ended
	 */
	public void requireOwner() {
		if (!this.owner) {
			throw new Forbidden("The session rests on credentials of cards, or has ended.");
		}
	}

}
