package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: somebody proves by his password who he is. */
@DrivingPort
public interface LogIn {

	/**
	 * Begins a session.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws BadCredentials if there is no such account, the password is wrong, or the
	 * account is inactive; the three cannot be told apart, by time neither
	 */
	Tokens.TokenPair logIn(Command command);

	/**
	 * Who logs in, and from where; the address is counted before the proof is looked at.
	 */
	record Command(Submission<Proof> proof, Origin origin) {
	}

	/** Who somebody says he is, and what proves it. */
	record Proof(LoginName name, Password password) {
	}

}
