package dev.kartoteka.application.client;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.session.SessionRepository;

/** What opens a record beside the person's own password: credentials and sessions. */
record RecordAccess(CredentialRegister credentials, SessionRepository sessions) {

	/** Removes all of it, within the transaction. */
	void endAll(ClientId client) {
		this.credentials.removeAll(client);
		this.sessions.endAll(client.asSessionHolder());
	}

}
