package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff end sessions of an account. */
@DrivingPort
public interface EndAccountSessions {

	/**
	 * Ends the sessions. Takes effect immediately, on all replicas.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 */
	void end(Command command);

	/** The caller, the account, and one session; empty for all sessions. */
	record Command(Caller caller, AccountId account, Optional<SessionId> session) {

	}

}
