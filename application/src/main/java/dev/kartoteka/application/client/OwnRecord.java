package dev.kartoteka.application.client;

import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.session.SessionReader;
import dev.kartoteka.domain.shared.Forbidden;

/** Restricts clients to their own record. */
final class OwnRecord {

	private OwnRecord() {
	}

	static void require(ClientCaller caller, long client, SessionReader sessions) {
		if (caller.client().value() != client
				|| !sessions.isLive(caller.session(), caller.client().asSessionHolder())) {
			throw new Forbidden("The record is another client's, or the session has ended.");
		}
	}

}
