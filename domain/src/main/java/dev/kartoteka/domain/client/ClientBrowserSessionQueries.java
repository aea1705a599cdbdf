package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the sessions of clients in browsers. */
@DrivingPort
public interface ClientBrowserSessionQueries {

	/** Returns the token that names the caller's session in a cookie. */
	String tokenFor(ClientCaller caller);

	/**
	 * Returns the session that a cookie names.
	 * @return empty if the token is not valid, or the session has ended
	 */
	Optional<ClientBrowserSession> session(String token);

	/** Whether the token of a form belongs to the caller's session. */
	boolean isFormOf(ClientCaller caller, String formToken);

}
