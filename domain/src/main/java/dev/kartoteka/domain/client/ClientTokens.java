package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: issues the tokens of clients' sessions. */
@DrivenPort
public interface ClientTokens {

	/** Issues a token that contains the client's name and phone. */
	String issue(ClientCaller caller, FullName name, PhoneNumber phone);

}
