package dev.kartoteka.adapter.geojson.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.kartoteka.adapter.geojson.feature.Feature;
import dev.kartoteka.adapter.geojson.feature.GeojsonFailure;

/** The file that tells of every feature that was refused, and why. */
class RefusalReport implements AutoCloseable {

	private final CsvWriter file;

	RefusalReport(Path path) {
		try {
			this.file = CsvWriter.builder().build(path);
		}
		catch (IOException ex) {
			throw new GeojsonFailure(path + " can't be written.", ex);
		}
		this.file.writeRecord("layer", "feature", "id", "field", "reason");
	}

	void add(String layer, Feature feature, String field, String reason) {
		this.file.writeRecord(layer, Long.toString(feature.number()), Objects.toString(feature.id(), ""), field,
				reason);
	}

	/** Lest anything be missing if the program is killed. */
	void flush() {
		try {
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
