package dev.kartoteka.adapter.persistence;

import java.util.List;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * The AES keys that encrypt confidential texts of staged rows in the database. Bootstrap
 * provides them.
 *
 * @param current encrypts and decrypts
 * @param previous only decrypt
 */
public record StagingKeys(SecretKey current, List<SecretKey> previous) {

	public StagingKeys {
		previous = List.copyOf(previous);
	}

	/** Returns the keys that decrypt: the current one first. */
	public List<SecretKey> all() {
		return Stream.concat(Stream.of(this.current), this.previous.stream()).toList();
	}

	/** Shows none of the keys. */
	@Override
	public String toString() {
		return "StagingKeys[…]";
	}

}
