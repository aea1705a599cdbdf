package dev.kartoteka.domain.shared;

import java.util.Set;

/**
 * What is known of people who are about to move in.
 *
 * @param unchanged the ids of those who have moved in before, and were the same then
 * @param changed the ids of those who have moved in before, but were not the same then
 * @param idsInUse those of their ids that somebody has
 * @param namesInUse those of the names they are known by that somebody has
 */
public record KnownIdentities(Set<Long> unchanged, Set<Long> changed, Set<Long> idsInUse, Set<String> namesInUse) {

	public KnownIdentities {
		unchanged = Set.copyOf(unchanged);
		changed = Set.copyOf(changed);
		idsInUse = Set.copyOf(idsInUse);
		namesInUse = Set.copyOf(namesInUse);
	}

}
