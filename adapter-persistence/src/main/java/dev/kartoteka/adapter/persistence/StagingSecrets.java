package dev.kartoteka.adapter.persistence;

import java.util.List;

/**
 * The secrets that seal what lies in the database only for a while and is no business of
 * whoever reads it there; whoever assembles the program provides them.
 *
 * @param current seals and opens
 * @param previous only open
 */
public record StagingSecrets(String current, List<String> previous) {

	public StagingSecrets {
		previous = List.copyOf(previous);
	}

	/** Shows none of the secrets. */
	@Override
	public String toString() {
		return "StagingSecrets[…]";
	}

}
