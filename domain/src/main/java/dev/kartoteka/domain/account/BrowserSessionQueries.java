package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: the sessions of accounts in browsers. */
@DrivingPort
public interface BrowserSessionQueries {

	/** Returns the token that names the caller's session in a cookie. */
	String tokenFor(Caller caller);

	/**
	 * Returns the session that a cookie names.
	 * @return empty if the token is not valid, the session has ended, or the account is
	 * not active
	 */
	Optional<BrowserSession> session(String token);

	/** Whether the token of a form belongs to the caller's session. */
	boolean isFormOf(Caller caller, String formToken);

}
