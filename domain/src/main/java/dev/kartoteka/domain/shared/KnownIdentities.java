package dev.kartoteka.domain.shared;

import java.util.Set;

/**
 * What is already stored for the candidates of an import.
 *
 * @param unchanged ids of candidates that were imported before in the same state
 * @param changed ids of candidates that were imported before in another state
 * @param idsInUse ids of candidates that are in use
 * @param namesInUse log-in names of candidates that are in use
 */
public record KnownIdentities(Set<Long> unchanged, Set<Long> changed, Set<Long> idsInUse, Set<String> namesInUse) {

	public KnownIdentities {
		unchanged = Set.copyOf(unchanged);
		changed = Set.copyOf(changed);
		idsInUse = Set.copyOf(idsInUse);
		namesInUse = Set.copyOf(namesInUse);
	}

}
