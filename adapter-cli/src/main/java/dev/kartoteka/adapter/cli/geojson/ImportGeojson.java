package dev.kartoteka.adapter.cli.geojson;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.district.Districts;
import dev.kartoteka.adapter.cli.feature.FeatureReader;
import dev.kartoteka.adapter.cli.feature.Layer;
import dev.kartoteka.adapter.cli.place.KnownArea;
import dev.kartoteka.adapter.cli.place.Places;
import dev.kartoteka.adapter.cli.shared.BatchImport;
import dev.kartoteka.adapter.cli.shared.ImportOptions;
import dev.kartoteka.adapter.cli.shared.RefusalReport;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.FileSystemResource;

/** Imports districts and places from files. */
@Command(name = "import-geojson", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Imports districts and places from GeoJSON files; see docs/geojson.md.")
public final class ImportGeojson extends GeojsonCommand {

	private static final String DISTRICT_PROPERTIES = "--district-properties";

	private static final String PLACE_PROPERTIES = "--place-properties";

	@Option(names = "--report", paramLabel = "<file>",
			description = "Where refused features are listed. Default: ${DEFAULT-VALUE}.")
	private Path report = Path.of("geojson-import-refused.csv");

	@Option(names = DISTRICT_PROPERTIES, paramLabel = "<property>=<name>", split = ",",
			description = "What the file calls the properties of districts, such as title=NAME,abbreviation=SHORT.")
	private Map<String, String> districtProperties = Map.of();

	@Option(names = PLACE_PROPERTIES, paramLabel = "<property>=<name>", split = ",",
			description = "What the file calls the properties of places, such as title=CommonName,district=AdmArea.")
	private Map<String, String> placeProperties = Map.of();

	@Mixin
	private ImportOptions options = new ImportOptions();

	private boolean begun;

	@Override
	protected void validate() {
		super.validate();
		this.options.validate(this);
		requireKnown(DISTRICT_PROPERTIES, this.districtProperties, Districts.PROPERTIES);
		requireKnown(PLACE_PROPERTIES, this.placeProperties, Places.PROPERTIES);
	}

	private void requireKnown(String option, Map<String, String> chosen, Set<String> known) {
		for (String property : chosen.keySet()) {
			if (!known.contains(property)) {
				throw wrongUsage("%s: \"%s\" is no property; there are %s.".formatted(option, property,
						String.join(", ", new TreeSet<>(known))));
			}
		}
	}

	/** Both files are read to their ends before anything of them is imported. */
	@Override
	protected int run(BeanFactory useCases) {
		Districts districtsLayer = districtsOf(useCases);
		Places placesLayer = placesOf(useCases);
		Survey ofDistricts = surveyOfDistricts(districtsLayer);
		Survey ofPlaces = surveyOfPlaces(placesLayer);
		try (RefusalReport refusals = new RefusalReport(this.report, "layer", "feature")) {
			this.begun = true;
			boolean complete = importFile(this.districts, districtsLayer, this.districtProperties, ofDistricts,
					refusals);
			complete &= importFile(this.places, placesLayer, this.placeProperties, ofPlaces, refusals);
			if (complete) {
				return ExitCode.OK;
			}
		}
		this.log.warn("Refused features and the reasons: {}", this.report.toAbsolutePath());
		return WITH_REFUSALS;
	}

	@Override
	protected String afterFailure() {
		return this.begun ? " What was imported stays; run the command again to go on." : " Nothing was imported.";
	}

	private Survey surveyOfDistricts(Districts layer) {
		Survey survey = survey(this.districts, layer, this.districtProperties, KnownArea.NONE);
		warn(layer, survey.warning(layer.requiredProperties(), DISTRICT_PROPERTIES));
		return survey;
	}

	private Survey surveyOfPlaces(Places layer) {
		KnownArea known = (this.places != null) ? layer.area() : KnownArea.NONE;
		Survey survey = survey(this.places, layer, this.placeProperties, known);
		warn(layer, survey.warning(layer.requiredProperties(), PLACE_PROPERTIES));
		warn(layer, survey.warning(known));
		return survey;
	}

	private static Survey survey(@Nullable Path path, Layer<?> layer, Map<String, String> chosen, KnownArea known) {
		return (path == null) ? Survey.NONE
				: Survey.of(new FileSystemResource(path), namesInFile(layer.properties(), chosen), known);
	}

	private void warn(Layer<?> layer, Optional<String> warning) {
		warning.ifPresent((text) -> this.log.warn("{}: {}", layer.name(), text));
	}

	private <D> boolean importFile(@Nullable Path path, Layer<D> layer, Map<String, String> chosen, Survey survey,
			RefusalReport refusals) {
		if (path == null) {
			return true;
		}
		this.log.info("{}: {} features in {}", layer.name(), survey.features(), path);
		try (FeatureReader reader = new FeatureReader(new FileSystemResource(path),
				namesInFile(layer.properties(), chosen))) {
			return new BatchImport<>(layer, refusals, this.options.batchSize()).run(reader::next, survey::greatestId,
					(read) -> (double) read / Math.max(1, survey.features()));
		}
	}

	/** One property of the file may stand for several. */
	private static Map<String, Set<String>> namesInFile(Set<String> properties, Map<String, String> chosen) {
		return properties.stream()
			.collect(Collectors.groupingBy((property) -> chosen.getOrDefault(property, property), Collectors.toSet()));
	}

}
