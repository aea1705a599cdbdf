package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: the tokens of clients' sessions. */
@DrivenPort
public interface ClientTokens {

	/** A new token, which says who the client is. */
	String issue(ClientCaller caller, FullName name, PhoneNumber phone);

}
