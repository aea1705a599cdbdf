package dev.kartoteka.domain.client;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a client logs in. */
@DrivingPort
public interface LogInClient {

	/**
	 * Starts a session.
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws BadClientCredentials if there is no such client or the password is wrong;
	 * the two cases look the same and take the same time
	 */
	LoggedIn logIn(Command command);

	/**
	 * The credentials, and where they come from. The attempt is counted for the address
	 * before the credentials are opened.
	 */
	record Command(Submission<Proof> proof, Origin origin) {
	}

	/** The session that was started, and its token. */
	record LoggedIn(ClientCaller caller, String token) {

		/** Omits the token, which is a secret. */
		@Override
		public String toString() {
			return "LoggedIn[caller=" + this.caller + "]";
		}

	}

	/**
	 * Phone and password.
	 *
	 * @param phone null if the input is not a phone number; takes the same time then
	 */
	record Proof(@Nullable PhoneNumber phone, Password password) {
	}

}
