package dev.kartoteka.application.client;

import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.shared.Forbidden;

/** Restricts clients to their own record. */
final class OwnRecord {

	private OwnRecord() {
	}

	/**
	 * Returns what the caller may do with the record.
	 * @throws Forbidden if it is another client's, or the session has ended
	 */
	static ClientAccess require(ClientCaller caller, long client, ClientAccessReader accessReader) {
		if (caller.client().value() != client) {
			throw new Forbidden("The record is another client's.");
		}
		ClientAccess access = accessReader.of(caller);
		access.require();
		return access;
	}

	/** Refuses a caller whose record or credentials have gone since the request began. */
	static Forbidden gone() {
		return new Forbidden("The client or the credentials are gone.");
	}

}
