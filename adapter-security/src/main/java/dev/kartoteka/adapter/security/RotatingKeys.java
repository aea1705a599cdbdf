package dev.kartoteka.adapter.security;

import java.util.List;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * The keys of one purpose, of which one replaces another from time to time.
 *
 * @param current creates and verifies
 * @param previous only verify
 */
public record RotatingKeys(SecretKey current, List<SecretKey> previous) {

	public RotatingKeys {
		previous = List.copyOf(previous);
	}

	/** Returns the keys that verify: the current one first. */
	public List<SecretKey> all() {
		return Stream.concat(Stream.of(this.current), this.previous.stream()).toList();
	}

	/** Shows none of the keys. */
	@Override
	public String toString() {
		return "RotatingKeys[…]";
	}

}
