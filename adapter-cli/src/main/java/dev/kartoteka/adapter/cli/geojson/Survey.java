package dev.kartoteka.adapter.cli.geojson;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.kartoteka.adapter.cli.feature.Feature;
import dev.kartoteka.adapter.cli.feature.FeatureReader;
import dev.kartoteka.adapter.cli.feature.Point;
import dev.kartoteka.adapter.cli.place.KnownArea;
import dev.kartoteka.adapter.cli.shared.CommandFailure;

import org.springframework.core.io.Resource;

/**
 * The result of reading a file to its end before anything of it is imported.
 *
 * @param features the number of features
 * @param greatestId 0 if no feature has an id
 * @param points how many features are points
 * @param near how many points are near places that exist
 * @param nearIfSwapped how many would be if longitude and latitude were swapped
 * @param found the requested properties that at least one feature has
 * @param names what the file calls the properties that it has
 */
record Survey(long features, long greatestId, long points, long near, long nearIfSwapped, Set<String> found,
		Set<String> names) {

	static final Survey NONE = new Survey(0, 0, 0, 0, 0, Set.of(), Set.of());

	/**
	 * Reads the file.
	 * @param properties the properties to look for, by their names in the file
	 * @param known where places are already
	 * @throws CommandFailure if it is incomplete or not GeoJSON
	 */
	static Survey of(Resource file, Map<String, Set<String>> properties, KnownArea known) {
		try (FeatureReader reader = new FeatureReader(file, properties)) {
			Survey survey = NONE;
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				survey = survey.with(feature, known);
			}
			return survey.with(reader.names());
		}
	}

	private Survey with(Feature feature, KnownArea known) {
		Long id = feature.id();
		Point point = feature.point();
		boolean isNear = point != null && known.isNear(point);
		boolean isNearIfSwapped = point != null && known.isNear(point.swapped());
		return new Survey(this.features + 1, Math.max(this.greatestId, (id != null) ? id : 0),
				this.points + ((point != null) ? 1 : 0), this.near + (isNear ? 1 : 0),
				this.nearIfSwapped + (isNearIfSwapped ? 1 : 0), foundWith(feature.properties().keySet()), this.names);
	}

	private Set<String> foundWith(Set<String> properties) {
		if (this.found.containsAll(properties)) {
			return this.found;
		}
		Set<String> all = new HashSet<>(this.found);
		all.addAll(properties);
		return all;
	}

	private Survey with(Set<String> newNames) {
		return new Survey(this.features, this.greatestId, this.points, this.near, this.nearIfSwapped, this.found,
				newNames);
	}

	/** A warning if all points lie far from the places that exist. */
	Optional<String> warning(KnownArea known) {
		if (known.isEmpty() || this.points == 0 || this.near > 0) {
			return Optional.empty();
		}
		return Optional.of((this.nearIfSwapped == this.points)
				? "All points (%,d) lie far from the places that exist, but near them if longitude and latitude are swapped. GeoJSON has the longitude first: correct the file."
					.formatted(this.points)
				: "All points (%,d) lie far from the places that exist. Check that the longitude is first, and that both are degrees."
					.formatted(this.points));
	}

	/**
	 * A warning if no feature has a property that each of them needs.
	 * @param option the option that names the properties
	 */
	Optional<String> warning(Set<String> required, String option) {
		Set<String> missing = new TreeSet<>(required);
		missing.removeAll(this.found);
		if (this.features == 0 || missing.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of("No feature has %s. %s Give the names that the file uses: %s=%s".formatted(String.join(" or ", missing),
					this.names.isEmpty() ? "The features have no properties."
							: "The features have: " + String.join(", ", this.names) + ".",
					option, String.join(",", missing.stream().map((property) -> property + "=…").toList())));
	}

}
