package dev.kartoteka.adapter.security.shared.token;

/** A key can't sign tokens. The message says why and never shows the key. */
class UnusableKey extends IllegalStateException {

	UnusableKey(String message) {
		super(message);
	}

}
