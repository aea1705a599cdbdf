package dev.kartoteka.adapter.cli.place;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;

/** Finds districts by title or abbreviation. */
final class DistrictNames {

	private final Map<String, Set<Long>> titles = new HashMap<>();

	private final Map<String, Set<Long>> abbreviations = new HashMap<>();

	static DistrictNames of(Stream<DistrictView> districts) {
		DistrictNames names = new DistrictNames();
		districts.forEach((district) -> {
			names.titles.computeIfAbsent(district.title(), (_) -> new LinkedHashSet<>()).add(district.id());
			names.abbreviations.computeIfAbsent(district.abbreviation(), (_) -> new LinkedHashSet<>())
				.add(district.id());
		});
		return names;
	}

	/**
	 * Finds the district with the title, else with the abbreviation.
	 * @throws UnreadableInput if there is none, or more than one
	 */
	DistrictId find(String name) {
		Set<Long> found = this.titles.getOrDefault(name, this.abbreviations.getOrDefault(name, Set.of()));
		if (name.isEmpty() || found.isEmpty()) {
			throw new UnreadableInput(Places.DISTRICT, "is neither title nor abbreviation of a district");
		}
		if (found.size() > 1) {
			throw new UnreadableInput(Places.DISTRICT, "is the name of several districts; give the id");
		}
		return new DistrictId(found.iterator().next());
	}

}
