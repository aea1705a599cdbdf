package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;

/** Driving port: somebody proves by his password who he is. */
@DrivingPort
public interface LogIn {

	/**
	 * Begins a session.
	 * @throws BadCredentials if there is no such account, the password is wrong, or the
	 * account is inactive; the three cannot be told apart, by time neither
	 */
	Tokens.TokenPair logIn(Command command);

	/** Who logs in, and from where. */
	record Command(LoginName name, Password password, Origin origin) {
	}

}
