package dev.kartoteka.adapter.security;

import java.util.List;

/**
 * The secrets that sign tokens; whoever assembles the program provides them.
 *
 * @param current signs and verifies
 * @param previous only verify, until the last token they signed has expired
 */
public record TokenSecrets(String current, List<String> previous) {

	public TokenSecrets {
		previous = List.copyOf(previous);
	}

	/** Shows none of the secrets. */
	@Override
	public String toString() {
		return "TokenSecrets[…]";
	}

}
