package dev.kartoteka.adapter.geojson.command;

import java.util.Set;

import org.springframework.core.io.Resource;

import dev.kartoteka.adapter.geojson.feature.Feature;
import dev.kartoteka.adapter.geojson.feature.FeatureReader;

/**
 * What is known of a file that was read to its end once, before anything of it is taken.
 *
 * @param features how many there are
 * @param greatestId or 0
 */
record Survey(long features, long greatestId) {

	/**
	 * Reads the file.
	 * @throws dev.kartoteka.adapter.geojson.feature.GeojsonFailure if it is torn, or no
	 * GeoJSON
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
