package dev.kartoteka.adapter.cli.geojson;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.district.Districts;
import dev.kartoteka.adapter.cli.place.Places;
import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.place.ImportPlaces;
import dev.kartoteka.domain.place.PlaceQueries;

import org.springframework.beans.factory.BeanFactory;

/** A command that works on a file of districts, a file of places, or both. */
abstract class GeojsonCommand extends ProgramCommand {

	@Option(names = "--districts", paramLabel = "<file>", description = "The file of districts.")
	@Nullable Path districts;

	@Option(names = "--places", paramLabel = "<file>", description = "The file of places.")
	@Nullable Path places;

	@Override
	protected void validate() {
		if (this.districts == null && this.places == null) {
			throw wrongUsage("No file is named: give --districts=… or --places=… or both.");
		}
	}

	static Districts districtsOf(BeanFactory useCases) {
		return new Districts(useCases.getBean(ImportDistricts.class), useCases.getBean(DistrictQueries.class));
	}

	static Places placesOf(BeanFactory useCases) {
		return new Places(useCases.getBean(ImportPlaces.class), useCases.getBean(PlaceQueries.class),
				useCases.getBean(DistrictQueries.class));
	}

}
