package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a person logs in to an account. */
@DrivingPort
public interface LogIn {

	/**
	 * Starts a session.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws BadCredentials if there is no such account, the password is wrong, or the
	 * account is inactive; the three cases look the same and take the same time
	 */
	LoggedIn logIn(Command command);

	/**
	 * The credentials, and where they come from. The attempt is counted for the address
	 * before the credentials are opened.
	 */
	record Command(Submission<Proof> proof, Origin origin) {
	}

	/** The session that was started, and its tokens. */
	record LoggedIn(Caller caller, Tokens.TokenPair tokens) {
	}

	/** Log-in name and password. */
	record Proof(LoginName name, Password password) {
	}

}
