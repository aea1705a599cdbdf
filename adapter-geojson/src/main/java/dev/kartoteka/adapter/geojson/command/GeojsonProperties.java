package dev.kartoteka.adapter.geojson.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to import or export.
 *
 * @param districts the file of districts
 * @param places the file of places
 * @param report where to write what was refused
 * @param batchSize how many features share a transaction
 */
@ConfigurationProperties("kartoteka.geojson")
record GeojsonProperties(@Nullable Path districts, @Nullable Path places,
		@DefaultValue("geojson-import-refused.csv") Path report, @DefaultValue("500") int batchSize) {

	GeojsonProperties {
		if (batchSize < 1 || batchSize > 5000) {
			throw new IllegalArgumentException("kartoteka.geojson.batch-size is to be from 1 to 5000.");
		}
	}

	boolean namesNoFile() {
		return this.districts == null && this.places == null;
	}

}
