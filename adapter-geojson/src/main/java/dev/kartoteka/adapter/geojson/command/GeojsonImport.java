package dev.kartoteka.adapter.geojson.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.geojson.GeojsonAdapterConfiguration;
import dev.kartoteka.adapter.geojson.feature.Layer;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.place.ImportPlaces;

/** The whole import, and how it went. */
@Component
@ConditionalOnProperty(name = "kartoteka.command", havingValue = GeojsonAdapterConfiguration.IMPORT_COMMAND)
class GeojsonImport extends GeojsonCommand {

	private final Layer<ImportDistricts.Draft> districts;

	private final Layer<ImportPlaces.Draft> places;

	private boolean begun;

	GeojsonImport(GeojsonProperties properties, Layer<ImportDistricts.Draft> districts,
			Layer<ImportPlaces.Draft> places) {
		super("import", properties);
		this.districts = districts;
		this.places = places;
	}

	@Override
	int carryOut() {
		return importAll() ? ExitCodes.DONE : ExitCodes.WITH_REFUSALS;
	}

	@Override
	String afterFailure() {
		return this.begun ? " What was imported stays; run it again to go on." : " Nothing was imported.";
	}

	/** Whether nothing was refused. Nothing is taken before both files are surveyed. */
	private boolean importAll() {
		Survey ofDistricts = survey(this.properties.districts());
		Survey ofPlaces = survey(this.properties.places());
		this.begun = true;
		try (RefusalReport report = new RefusalReport(this.properties.report())) {
			boolean districts = importFile(this.properties.districts(), this.districts, ofDistricts, report);
			boolean places = importFile(this.properties.places(), this.places, ofPlaces, report);
			if (districts && places) {
				return true;
			}
		}
		this.log.warn("Each refused feature and the reason: {}", this.properties.report().toAbsolutePath());
		return false;
	}

	private static Survey survey(@Nullable Path path) {
		return (path == null) ? new Survey(0, 0) : Survey.of(new FileSystemResource(path));
	}

	private <D> boolean importFile(@Nullable Path path, Layer<D> layer, Survey survey, RefusalReport report) {
		if (path == null) {
			return true;
		}
		Resource file = new FileSystemResource(path);
		return new FileImport<>(layer, survey, report, this.properties.batchSize()).run(file);
	}

}
