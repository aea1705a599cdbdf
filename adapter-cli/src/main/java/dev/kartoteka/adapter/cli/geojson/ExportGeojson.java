package dev.kartoteka.adapter.cli.geojson;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import dev.kartoteka.adapter.cli.feature.FeatureWriter;
import dev.kartoteka.adapter.cli.feature.Layer;
import dev.kartoteka.adapter.cli.shared.Progress;

import org.springframework.beans.factory.BeanFactory;

/** Writes all districts and places to files. */
@Command(name = "export-geojson", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Writes districts and places to GeoJSON files; see docs/geojson.md.")
public final class ExportGeojson extends GeojsonCommand {

	@Override
	protected int run(BeanFactory useCases) {
		export(this.districts, districtsOf(useCases));
		export(this.places, placesOf(useCases));
		return ExitCode.OK;
	}

	private void export(@Nullable Path path, Layer<?> layer) {
		if (path == null) {
			return;
		}
		AtomicLong count = new AtomicLong();
		Progress progress = new Progress();
		try (FeatureWriter writer = new FeatureWriter(path)) {
			layer.writeTo(writer, () -> {
				count.incrementAndGet();
				progress.report(() -> this.log.info("{}: {} written", layer.name(), count));
			});
			writer.finish();
		}
		this.log.info("{}: done, {} written", layer.name(), count);
	}

}
