package dev.kartoteka.adapter.cli.geojson;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.feature.FeatureReader;
import dev.kartoteka.adapter.cli.feature.Layer;
import dev.kartoteka.adapter.cli.shared.BatchImport;
import dev.kartoteka.adapter.cli.shared.ImportOptions;
import dev.kartoteka.adapter.cli.shared.RefusalReport;

/** Imports districts and places from files. */
@Command(name = "import-geojson", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Imports districts and places from GeoJSON files; see docs/geojson.md.")
public final class ImportGeojson extends GeojsonCommand {

	@Option(names = "--report", paramLabel = "<file>",
			description = "Where refused features are listed. Default: ${DEFAULT-VALUE}.")
	private Path report = Path.of("geojson-import-refused.csv");

	@Mixin
	private ImportOptions options = new ImportOptions();

	private boolean begun;

	@Override
	protected void validate() {
		super.validate();
		this.options.validate(this);
	}

	/** Both files are read to their ends before anything of them is imported. */
	@Override
	protected int run(BeanFactory useCases) {
		Survey ofDistricts = survey(this.districts);
		Survey ofPlaces = survey(this.places);
		this.begun = true;
		try (RefusalReport refusals = new RefusalReport(this.report, "layer", "feature")) {
			boolean complete = importFile(this.districts, districtsOf(useCases), ofDistricts, refusals);
			complete &= importFile(this.places, placesOf(useCases), ofPlaces, refusals);
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

	private static Survey survey(@Nullable Path path) {
		return (path == null) ? new Survey(0, 0) : Survey.of(new FileSystemResource(path));
	}

	private <D> boolean importFile(@Nullable Path path, Layer<D> layer, Survey survey, RefusalReport refusals) {
		if (path == null) {
			return true;
		}
		this.log.info("{}: {} features in {}", layer.name(), survey.features(), path);
		try (FeatureReader reader = new FeatureReader(new FileSystemResource(path), layer.properties())) {
			return new BatchImport<>(layer, refusals, this.options.batchSize()).run(reader::next, survey::greatestId,
					(read) -> (double) read / Math.max(1, survey.features()));
		}
	}

}
