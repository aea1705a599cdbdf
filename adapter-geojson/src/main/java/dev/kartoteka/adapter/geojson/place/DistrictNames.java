package dev.kartoteka.adapter.geojson.place;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.adapter.geojson.feature.UnreadableFeature;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;

/** Finds districts by what people call them. */
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

	/** By its title, else by its abbreviation. */
	DistrictId find(String name) {
		Set<Long> found = this.titles.getOrDefault(name, this.abbreviations.getOrDefault(name, Set.of()));
		if (name.isEmpty() || found.isEmpty()) {
			throw new UnreadableFeature(Places.DISTRICT, "is neither title nor abbreviation of a district");
		}
		if (found.size() > 1) {
			throw new UnreadableFeature(Places.DISTRICT, "is what several districts are called; say its id");
		}
		return new DistrictId(found.iterator().next());
	}

}
