package dev.kartoteka.domain.client;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driving port: a client proves by his password who he is. */
@DrivingPort
public interface LogInClient {

	/**
	 * Begins a session.
	 * @return the token, a secret
	 * @throws BadClientCredentials if there is no such client or the password is wrong;
	 * the two cannot be told apart, by time neither
	 */
	String logIn(Command command);

	/**
	 * Who logs in, and from where.
	 *
	 * @param phone null if what was sent is no phone number; costs the same time
	 */
	record Command(@Nullable PhoneNumber phone, Password password, Origin origin) {
	}

}
