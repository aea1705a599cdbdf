package dev.kartoteka.adapter.persistence.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import dev.kartoteka.domain.throttle.Attempt;

/** The key of a count: a hash of fixed length that does not reveal what is counted. */
final class CountKey {

	private CountKey() {
	}

	static byte[] ofAddress(String address, Attempt attempt) {
		return digest("address", attempt, Network.of(address));
	}

	static byte[] ofSubject(String subject, Attempt attempt) {
		return digest("subject", attempt, subject);
	}

	static byte[] ofSubjectAtAddress(String subject, String address, Attempt attempt) {
		String network = Network.of(address);
		return digest("both", attempt, network.length() + ":" + network + subject);
	}

	/** The key of the count of all text messages. */
	static byte[] ofSentTexts() {
		return digest("sent texts");
	}

	private static byte[] digest(String kind, Attempt attempt, String what) {
		return digest(kind + " " + attempt + " " + what);
	}

	private static byte[] digest(String whole) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
