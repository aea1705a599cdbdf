package dev.kartoteka.adapter.geojson.command;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.geojson.GeojsonAdapterConfiguration;
import dev.kartoteka.adapter.geojson.feature.FeatureWriter;
import dev.kartoteka.adapter.geojson.feature.Layer;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.place.ImportPlaces;

/** The whole export, and how it went. */
@Component
@ConditionalOnProperty(name = "kartoteka.command", havingValue = GeojsonAdapterConfiguration.EXPORT_COMMAND)
class GeojsonExport extends GeojsonCommand {

	private final Layer<ImportDistricts.Draft> districts;

	private final Layer<ImportPlaces.Draft> places;

	GeojsonExport(GeojsonProperties properties, Layer<ImportDistricts.Draft> districts,
			Layer<ImportPlaces.Draft> places) {
		super("export", properties);
		this.districts = districts;
		this.places = places;
	}

	@Override
	int carryOut() {
		export(this.properties.districts(), this.districts);
		export(this.properties.places(), this.places);
		return ExitCodes.DONE;
	}

	private void export(@Nullable Path path, Layer<?> layer) {
		if (path == null) {
			return;
		}
		AtomicLong count = new AtomicLong();
		News news = new News();
		try (FeatureWriter writer = new FeatureWriter(path)) {
			layer.writeTo(writer, () -> {
				count.incrementAndGet();
				news.tellIfTime(() -> this.log.info("{}: {} written", layer.name(), count));
			});
			writer.finish();
		}
		this.log.info("{}: done, {} written", layer.name(), count);
	}

}
