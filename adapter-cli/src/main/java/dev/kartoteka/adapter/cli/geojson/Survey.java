package dev.kartoteka.adapter.cli.geojson;

import java.util.Set;

import org.springframework.core.io.Resource;

import dev.kartoteka.adapter.cli.feature.Feature;
import dev.kartoteka.adapter.cli.feature.FeatureReader;
import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * The result of reading a file to its end before anything of it is imported.
 *
 * @param features the number of features
 * @param greatestId 0 if no feature has an id
 */
record Survey(long features, long greatestId) {

	/**
	 * Reads the file.
	 * @throws CommandFailure if it is incomplete or not GeoJSON
	 */
	static Survey of(Resource file) {
		try (FeatureReader reader = new FeatureReader(file, Set.of())) {
			long features = 0;
			long greatestId = 0;
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				features++;
				Long id = feature.id();
				greatestId = Math.max(greatestId, (id != null) ? id : 0);
			}
			return new Survey(features, greatestId);
		}
	}

}
