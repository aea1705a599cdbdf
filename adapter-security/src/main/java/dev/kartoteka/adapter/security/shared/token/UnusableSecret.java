package dev.kartoteka.adapter.security.shared.token;

/** The configured secrets can't sign tokens; the message says what to do. */
class UnusableSecret extends IllegalStateException {

	UnusableSecret(String message) {
		super(message);
	}

}
