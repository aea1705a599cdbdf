package dev.kartoteka.domain.client;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client proves by his password who he is. */
@DrivingPort
public interface LogInClient {

	/**
	 * Begins a session.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @return the token, a secret
	 * @throws BadClientCredentials if there is no such client or the password is wrong;
	 * the two cannot be told apart, by time neither
	 */
	String logIn(Command command);

	/**
	 * Who logs in, and from where; the address is counted before the proof is looked at.
	 */
	record Command(Submission<Proof> proof, Origin origin) {
	}

	/**
	 * Who somebody says he is, and what proves it.
	 *
	 * @param phone null if what was sent is no phone number; costs the same time
	 */
	record Proof(@Nullable PhoneNumber phone, Password password) {
	}

}
