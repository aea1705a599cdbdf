package dev.kartoteka.adapter.persistence.throttle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;

import dev.kartoteka.adapter.persistence.AttemptKey;
import dev.kartoteka.domain.throttle.Attempt;

/**
 * Makes the keys of counts. They are keyed hashes: with the table alone, a guess at what
 * is counted cannot be checked.
 */
final class CountKeys {

	private static final String ALGORITHM = "HmacSHA256";

	private final AttemptKey key;

	CountKeys(AttemptKey key) {
		this.key = key;
	}

	byte[] ofAddress(String address, Attempt attempt) {
		return hash("address", attempt, Network.of(address));
	}

	byte[] ofSubject(String subject, Attempt attempt) {
		return hash("subject", attempt, subject);
	}

	byte[] ofSubjectAtAddress(String subject, String address, Attempt attempt) {
		String network = Network.of(address);
		return hash("both", attempt, network.length() + ":" + network + subject);
	}

	/** Returns the key of the count of all text messages. */
	byte[] ofSentTexts() {
		return hash("sent texts");
	}

	private byte[] hash(String kind, Attempt attempt, String what) {
		return hash(kind + " " + attempt + " " + what);
	}

	private byte[] hash(String whole) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key.key());
			return mac.doFinal(whole.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ALGORITHM + " is missing", ex);
		}
	}

}
